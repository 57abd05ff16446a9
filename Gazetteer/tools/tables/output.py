"""Writes tables in the one format of Gazetteer/, or compares them with what is there."""

import sys
from collections import Counter
from pathlib import Path

LARGEST_FILE = 6_000_000


class Writer:
    """Collects files; in check mode nothing is written and differences are counted."""

    def __init__(self, root: Path, check: bool):
        self.root = root
        self.check = check
        self.rows: Counter[str] = Counter()
        self.sizes: Counter[str] = Counter()
        self.files: Counter[str] = Counter()
        self.different: list[str] = []
        self.notes: list[str] = []
        self.place_files: set[str] = set()

    def table(self, path: str, comments: list[str], columns: list[str], rows: list[list[str]]) -> None:
        lines = [f"# {comment}" for comment in comments] + ["\t".join(columns)]
        for row in rows:
            assert len(row) == len(columns), (path, row)
            lines.append("\t".join(_cell(value) for value in row))
        self.rows[_group(path)] += len(rows)
        self.file(path, "\n".join(lines) + "\n")

    def file(self, path: str, text: str) -> None:
        content = text.encode("utf-8")
        self.sizes[_group(path)] += len(content)
        self.files[_group(path)] += 1
        if path.startswith("places/"):
            self.place_files.add(path)
        if len(content) > LARGEST_FILE:
            self.notes.append(f"{path} is {len(content):,} bytes")
        target = self.root / path
        if self.check:
            if not target.exists() or target.read_bytes() != content:
                self.different.append(path)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def note(self, text: str) -> None:
        self.notes.append(text)

    def finish(self) -> int:
        for group in sorted(self.files):
            print(f"{group:28} {self.files[group]:4} files {self.rows[group]:8,} rows {self.sizes[group]:12,} bytes")
        for note in self.notes:
            print(note)
        if self.place_files:
            for stale in sorted(self.root.glob("places/*.tsv")):
                if f"places/{stale.name}" not in self.place_files:
                    self.different.append(f"places/{stale.name} (no such country any more)")
                    if not self.check:
                        stale.unlink()
        if not self.check:
            return 0
        for path in self.different:
            print(f"differs: {path}", file=sys.stderr)
        print("tables differ" if self.different else "tables are as committed")
        return 1 if self.different else 0


def _group(path: str) -> str:
    return path.split("/")[0] + "/" if path.startswith("places/") else path


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    assert "\t" not in text and "\n" not in text, text
    return text


def coordinate(value: float, digits: int = 5) -> str:
    """Decimal degrees without trailing zeros."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def kilometres(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{max(value, 0.5):.1f}".rstrip("0").rstrip(".")


def tagged(labels: dict[str, str]) -> str:
    """`ar=…|en=…`, Arabic and English first, then by language code."""
    order = sorted(labels, key=lambda language: (language not in ("ar", "en"), language))
    return "|".join(f"{language}={labels[language]}" for language in order)
