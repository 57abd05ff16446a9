#!/usr/bin/env python3
"""The same names in an SQLite FTS5 table: `sqlite_names.py DATABASE NAME` answers one name in a process of its own."""

import sqlite3
import sys


def build(path, places):
    """Writes every name of the source tables with its place."""
    base = sqlite3.connect(path)
    base.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "DROP TABLE IF EXISTS names; DROP TABLE IF EXISTS places;"
        "CREATE TABLE places(id TEXT PRIMARY KEY, latitude REAL, longitude REAL, population INTEGER) WITHOUT ROWID;"
        "CREATE VIRTUAL TABLE names USING fts5(name, place UNINDEXED, population UNINDEXED,"
        " tokenize='unicode61 remove_diacritics 2');")
    for one in places:
        base.execute("INSERT INTO places VALUES(?,?,?,?)", (one.id, one.latitude, one.longitude, one.population))
        base.executemany(
            "INSERT INTO names VALUES(?,?,?)", ((name, one.id, one.population) for name in one.names))
    base.execute("INSERT INTO names(names) VALUES('optimize')")
    base.commit()
    base.close()


def phrase(name):
    return '"' + name.replace('"', '""') + '"'


def lookup(base, name, prefix=False, limit=10):
    """The places with a name of these words (or words that begin so), the largest first."""
    match = phrase(name) + ("*" if prefix else "")
    return base.execute(
        "SELECT DISTINCT places.id, latitude, longitude FROM names JOIN places ON places.id = names.place"
        " WHERE names MATCH ? ORDER BY places.population DESC LIMIT ?", ("name:" + match, limit)).fetchall()


if __name__ == "__main__":
    for row in lookup(sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True), sys.argv[2]):
        print(*row, sep="\t")
