@_exported import EventCoding
@_exported import Gazetteer
@_exported import GeoJSON
@_exported import Geoparsing
@_exported import Mapping
@_exported import Projection
@_exported import Storing
@_exported import TextAnalysis
