"""Places that lose their names in one script, to see whether they are still found by them.

A copy of the source tables is made in which towns drawn by seed have no name in Arabic letters any more, and others lose
one Latin spelling of several; it is compiled; the lost names are the queries. Nothing but rules can find them then.
"""

import pathlib
import shutil
import subprocess

import quality
import tables

ARAB = "AE BH DJ DZ EG IQ JO KW LB LY MA OM PS QA SA SD SO SY TN YE".split()


def names_nearby(one, grid):
    """The names, without marks and articles, of every other place within reach."""
    return {quality.plain(name) for other in grid.near(one.latitude, one.longitude, quality.NEAR)
            if other.id != one.id for name in other.names}


def losses(places, count, randomizer):
    """Towns with the names that they lose and the one to ask for: {id: (lost names, query, kind)}."""
    grid = tables.Grid(places)
    towns = sorted((one for one in places if one.kind == "populated" and one.country in ARAB), key=lambda one: one.id)
    randomizer.shuffle(towns)
    found, counts = {}, {"Arabic name, known in Latin letters only": 0, "Latin spelling that is not in the tables": 0}
    for one in towns:
        arabic = [name for name in one.names if quality.is_arabic(name)]
        latin = [name for name in one.names if quality.is_latin(name)]
        kind = min(counts, key=counts.get)
        spellings = [name for name in latin[1:] if len(quality.plain(name)) >= 4]
        lost = arabic if kind.startswith("Arabic") else spellings[:1]
        if counts[kind] >= count:
            break
        # No help from elsewhere: not from a district of that name, nor from another spelling that folds alike.
        own = {quality.plain(name) for name in one.names if name not in lost}
        if not lost or not latin or quality.plain(lost[0]) in own | names_nearby(one, grid):
            continue
        found[one.id] = (set(lost), lost[0], kind)
        counts[kind] += 1
    return found


def copy_without(folder, target, lost):
    """Copies the source tables, leaving the lost names out."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("tools", "basemap"))
    gone = {identifier: names for identifier, (names, _, _) in lost.items()}
    for path in (target / "places").glob("*.tsv"):
        edit(path, "id", lambda row: without(row, gone.get("geonames:" + row["id"])))
    edit(target / "labels.tsv", "id",
         lambda row: None if row["label"] in gone.get("geonames:" + row["id"], ()) else row)
    edit(target / "aliases.tsv", "target", lambda row: None if row["name"] in gone.get(row["target"], ()) else row)


def without(row, names):
    if names:
        row["names"] = "|".join(name for name in tables.parts(row["names"]) if name not in names)
    return row


def edit(path, first, change):
    """Rewrites the rows of a table; a change of `None` leaves the row out."""
    lines, header = [], None
    for line in path.read_text(encoding="utf-8").split("\n"):
        if header is None or not line or line.startswith("#"):
            if header is None and line.startswith(first + "\t"):
                header = line.split("\t")
            lines.append(line)
            continue
        row = change(dict(zip(header, line.split("\t"))))
        if row is not None:
            lines.append("\t".join(row.get(name, "") for name in header))
    path.write_text("\n".join(lines), encoding="utf-8")


def prepare(folder, places, compiler, scratch, count, randomizer):
    """The index without the lost names, and the lists that ask for them, asked as typed and with `--match fuzzy`."""
    lost = losses(list(places.values()), count, randomizer)
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    copy_without(pathlib.Path(folder), scratch / "tables-without", lost)
    index = scratch / "without.index"
    subprocess.run([compiler, str(scratch / "tables-without"), str(index)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(scratch / "tables-without")
    kinds = {}
    for identifier, (_, query, kind) in lost.items():
        one = places[identifier]
        kinds.setdefault(kind, []).append(quality.Query(query, (one.latitude, one.longitude), one.names[0]))
    return index, [quality.QueryList("left out of the tables", kind, queries, mode="fuzzy")
                   for kind, queries in kinds.items()]
