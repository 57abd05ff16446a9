"""places/XX.tsv: every populated place, one file a country."""

from collections import Counter

from . import text
from .divisions import Divisions
from .output import Writer, coordinate
from .readers import City, Sources
from .territories import Territory

COLUMNS = ["id", "name", "lat", "lon", "admin1", "admin2", "population", "feature", "fame", "rank", "names"]
COMMENTS = ["Populated places. GeoNames (https://www.geonames.org, CC BY 4.0), changed; rank: Natural Earth. "
            "See ATTRIBUTION.md."]


def write(data: Sources, territories: dict[str, Territory], divisions: Divisions, writer: Writer) -> None:
    counts: Counter[str] = Counter()
    features: Counter[str] = Counter()
    capitals = {territory.capital.id for territory in territories.values() if territory.capital}
    seats = divisions.seat_ids
    by_country: dict[str, list[list[str]]] = {}
    for city in data.cities:
        feature = _feature(city, capitals, seats)
        features[feature] += 1
        names = text.clean(text.tidy(city.name), city.alternates, counts)
        by_country.setdefault(city.country, []).append([
            str(city.id), text.tidy(city.name), coordinate(city.lat), coordinate(city.lon), city.admin1, city.admin2,
            str(city.population), feature, str(city.fame), city.rank, "|".join(names)])
    for country, rows in sorted(by_country.items()):
        writer.table(f"places/{country}.tsv", COMMENTS, COLUMNS, rows)
    writer.note("alternate names: " + ", ".join(f"{reason} {count:,}" for reason, count in sorted(counts.items())))
    writer.note("features: " + ", ".join(f"{feature} {count:,}" for feature, count in features.most_common()))


def _feature(city: City, capitals: set[int], seats: set[int]) -> str:
    if city.id in capitals:
        return "PPLC"
    if city.feature and city.feature != "PPLC":
        return city.feature
    return "PPLA" if city.id in seats else "PPL"
