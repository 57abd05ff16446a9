"""Reads the places of the gazetteer's source tables (Gazetteer/*.tsv)."""

import math
import pathlib
from dataclasses import dataclass, field


@dataclass
class Place:
    """A place of the source tables: its identifier, its point in degrees, and every name it has."""

    id: str
    latitude: float
    longitude: float
    country: str
    kind: str
    population: int
    names: list = field(default_factory=list)
    labels: dict = field(default_factory=dict)


def rows(path):
    """The rows of a table as dictionaries."""
    with open(path, encoding="utf-8") as file:
        header = None
        for line in file:
            if line.startswith("#"):
                continue
            values = line.rstrip("\n").split("\t")
            if header is None:
                header = values
            else:
                yield dict(zip(header, values))


def parts(value):
    return [part for part in value.split("|") if part]


def place(row, identifier, country, kind):
    labels = dict(part.split("=", 1) for part in parts(row.get("labels", "")) if "=" in part)
    names = [row["name"], row.get("name_ar", ""), *parts(row.get("names", "")), *labels.values()]
    return Place(
        identifier, float(row["lat"]), float(row["lon"]), country, kind, int(row.get("population") or 0),
        list(dict.fromkeys(name for name in names if name)), labels)


def read(folder):
    """Every place of a folder of source tables that has a point, by identifier."""
    folder = pathlib.Path(folder)
    found = {}

    def keep(row, identifier, country, kind):
        if row["lat"] and row["lon"] and identifier not in found:
            found[identifier] = place(row, identifier, country, kind)

    for path in sorted((folder / "places").glob("*.tsv")):
        for row in rows(path):
            keep(row, "geonames:" + row["id"], path.stem, "populated")
    for name in ("territories", "admin1", "admin2"):
        for row in rows(folder / f"{name}.tsv"):
            keep(row, "geonames:" + row["id"], row["code"][:2], name)
    for name in ("regions", "water", "landmarks"):
        for row in rows(folder / f"{name}.tsv"):
            keep(row, "yaqut:" + row["key"], (row["countries"].split("|") + [""])[0], name)
    for row in rows(folder / "labels.tsv"):
        known = found.get("geonames:" + row["id"])
        if known:
            known.labels.setdefault(row["lang"], row["label"])
            if row["label"] not in known.names:
                known.names.append(row["label"])
    for row in rows(folder / "aliases.tsv"):
        known = found.get(row["target"])
        if known and row["name"] not in known.names:
            known.names.append(row["name"])
    return found


def kilometers(a, b):
    """The distance on a sphere between two (latitude, longitude)."""
    (south, west), (north, east) = a, b
    phi1, phi2 = math.radians(south), math.radians(north)
    square = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(east - west) / 2) ** 2)
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(square)))


class Grid:
    """Finds the places around a point."""

    CELL = 0.1

    def __init__(self, places):
        self.cells = {}
        for one in places:
            self.cells.setdefault(self.cell(one.latitude, one.longitude), []).append(one)

    def cell(self, latitude, longitude):
        return int(latitude // self.CELL), int(longitude // self.CELL)

    def near(self, latitude, longitude, limit):
        """The places within some kilometres of a point."""
        row, column = self.cell(latitude, longitude)
        height = int(limit / 111 / self.CELL) + 1
        width = int(limit / 111 / max(0.05, math.cos(math.radians(latitude))) / self.CELL) + 1
        for y in range(row - height, row + height + 1):
            for x in range(column - width, column + width + 1):
                for one in self.cells.get((y, x), ()):
                    if kilometers((latitude, longitude), (one.latitude, one.longitude)) <= limit:
                        yield one
