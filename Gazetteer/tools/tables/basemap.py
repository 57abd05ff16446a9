"""basemap/: what the offline viewer draws under the places."""

import json
from collections import Counter, defaultdict

from . import curated, geometry, readers, text, topology
from .output import Writer
from .readers import Sources

DIGITS = 3
COUNTRY_TOLERANCE = 0.05   # degrees
SMALLEST_PART = 0.05       # square degrees; smaller parts of a country are left out, its largest part never
PROVINCE_TOLERANCE = 0.02
RIVER_TOLERANCE = 0.02
PROVINCE_COUNTRIES = {"SY", "IQ", "LB", "PS", "IL", "JO", "TR", "IR", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "EG",
                      "LY", "SD", "SS", "TN", "DZ", "MA", "EH", "MR", "SO", "DJ", "ER", "AF", "UA"}
LICENCE = "Natural Earth, public domain; simplified"


def write(data: Sources, writer: Writer) -> None:
    units = _units(data)
    writer.file("basemap/countries.geojson", _collection(_countries(data, units), "countries"))
    writer.file("basemap/admin1.geojson", _collection(_provinces(units), "first-level divisions"))
    writer.file("basemap/rivers.geojson", _collection(_rivers(data), "rivers"))


def _units(data: Sources) -> list[tuple[str, list[geometry.Ring]]]:
    """Natural Earth's provinces with rounded rings; each belongs to the country that GeoNames gives its places.

    The map's own country codes follow de facto control; places in the tables follow GeoNames, and so do the shapes.
    """
    layer = data.map_layer("states_provinces", ["iso_a2"])
    areas = [geometry.Area(row[0]) for row in layer]
    index = geometry.AreaIndex(areas)
    votes: dict[int, Counter[str]] = {}
    for city in data.cities:
        number = index.first_containing(city.lon, city.lat)
        if number is not None:
            votes.setdefault(number, Counter())[city.country] += 1
    units = []
    for number, row in enumerate(layer):
        counts = votes.get(number)
        code = min(counts, key=lambda key: (-counts[key], key)) if counts else row[1]
        if code in data.countries:
            units.append((code, topology.rounded_rings(row[0], DIGITS)))
    return units


def _countries(data: Sources, units: list[tuple[str, list[geometry.Ring]]]) -> list[dict]:
    grouped: dict[str, list[geometry.Ring]] = defaultdict(list)
    for code, rings in units:
        grouped[code].extend(rings)
    outlines = {code: topology.dissolved(rings) for code, rings in sorted(grouped.items())}
    borders = topology.SharedBorders([ring for rings in outlines.values() for ring in rings], COUNTRY_TOLERANCE)
    features = []
    for code, rings in outlines.items():
        polygons = _polygons(rings, borders)
        if polygons:
            arabic = data.cldr_territories["ar"].get(code, {}).get("", "")
            name = curated.COMMON_NAME.get(code) or data.countries[code]["name"]
            properties = {"iso": code, "name": name, "name_ar": text.tidy(arabic)}
            features.append(_feature(properties, "MultiPolygon", polygons))
    return features


def _polygons(rings: list[geometry.Ring], borders: topology.SharedBorders) -> list[list[geometry.Ring]]:
    """Simplified polygons: holes with the part that contains them, small parts left out."""
    outer = sorted((ring for ring in rings if topology.planar_area(ring) > 0), key=topology.planar_area, reverse=True)
    holes = [ring for ring in rings if topology.planar_area(ring) < -SMALLEST_PART]
    polygons = []
    for number, ring in enumerate(outer):
        polar = abs(ring[0][1]) > topology.POLAR_LATITUDE
        if number and topology.planar_area(ring) < SMALLEST_PART * (10 if polar else 1):
            continue
        simple = borders.ring(ring)
        if not simple:
            if number == 0:
                simple = ring + ring[:1]
            else:
                continue
        whole = geometry.Area([[ring]])
        inside = [borders.ring(hole) for hole in holes if whole.contains(*geometry.point_inside([[hole]]))]
        polygons.append([simple, *(hole for hole in inside if hole)])
    return polygons


def _provinces(units: list[tuple[str, list[geometry.Ring]]]) -> list[dict]:
    """The lines between provinces of one country."""
    uses: dict[str, Counter] = defaultdict(Counter)
    for code, rings in units:
        if code in PROVINCE_COUNTRIES:
            for start, end in topology.directed_edges(rings):
                uses[code][min((start, end), (end, start))] += 1
    features = []
    for code, counts in sorted(uses.items()):
        inner = {edge for edge, count in counts.items() if count > 1}
        lines = [geometry.simplified(line, PROVINCE_TOLERANCE) for line in topology.lines(inner)]
        if lines:
            features.append(_feature({"iso": code}, "MultiLineString", lines))
    return features


def _rivers(data: Sources) -> list[dict]:
    shapes = readers.read_polylines(data.river_shapes.with_suffix(".shp"))
    rows = readers.read_dbase(data.river_shapes.with_suffix(".dbf"))
    features = []
    for parts, row in zip(shapes, rows):
        lines = [geometry.simplified([(round(lon, DIGITS), round(lat, DIGITS)) for lon, lat in part], RIVER_TOLERANCE)
                 for part in parts if len(part) > 1]
        if not lines or row["featurecla"].startswith("Lake"):
            continue
        properties = {"name": text.tidy(row["name"]), "rank": int(float(row["scalerank"] or 0))}
        features.append(_feature(properties, "MultiLineString", lines))
    return features


def _feature(properties: dict, kind: str, coordinates: list) -> dict:
    if len(coordinates) == 1:
        kind, coordinates = kind.removeprefix("Multi"), coordinates[0]
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def _collection(features: list[dict], title: str) -> str:
    """One feature a line, so that a change shows in a diff."""
    head = json.dumps({"type": "FeatureCollection", "name": title, "attribution": LICENCE}, ensure_ascii=False)
    lines = [json.dumps(_plain(feature), ensure_ascii=False, separators=(",", ":")) for feature in features]
    return head[:-1] + ', "features": [\n' + ",\n".join(lines) + "\n]}\n"


def _plain(value):
    """Whole numbers without ".0"."""
    if isinstance(value, float):
        return int(value) if value == int(value) else value
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
