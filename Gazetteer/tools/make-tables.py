#!/usr/bin/env python3
"""Makes the generated tables of Gazetteer/ from named packages of fixed version and checksum.

    python3 Gazetteer/tools/make-tables.py            write the tables
    python3 Gazetteer/tools/make-tables.py --check    compare them with the committed ones (exit 1 if they differ)

See README.md beside this file for what comes from where.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from tables import basemap, divisions, labels, output, places, readers, sources, territories  # noqa: E402


def main() -> int:
    gazetteer = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--work", type=Path, default=gazetteer.parent / "build" / "gazetteer-sources",
                        help="folder for downloads (kept and checked by sha256)")
    parser.add_argument("--into", type=Path, default=gazetteer, help="folder that receives the tables")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a table would change")
    parser.add_argument("--only", choices=["tables", "basemap"], help="make only one half")
    arguments = parser.parse_args()

    paths = sources.fetch(arguments.work)
    data = readers.Sources(paths, Path(__file__).resolve().parent / "points.tsv")
    writer = output.Writer(arguments.into, check=arguments.check)
    if arguments.only != "basemap":
        country_table = territories.make(data)
        division_tables = divisions.make(data, country_table)
        places.write(data, country_table, division_tables, writer)
        territories.write(country_table, writer)
        divisions.write(division_tables, writer)
        labels.write(data, writer)
    if arguments.only != "tables":
        basemap.write(data, writer)
    return writer.finish()


if __name__ == "__main__":
    sys.exit(main())
