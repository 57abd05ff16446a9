"""CLDR's names of subdivisions, and which of them belong to which unit.

Both sides carry ISO 3166-2 codes, but ISO has renumbered some countries since CLDR's list was made (Iran in 2020),
so a code is believed only if the names agree better with it than with another code of the same country.
"""

from . import curated, text
from .readers import Sources, Subdivision


def keys(data: Sources) -> dict[str, str]:
    """GeoNames code → CLDR key ("SY.09" → "syhl")."""
    forms: dict[str, set[str]] = {}
    for language in sorted(data.cldr_subdivisions):
        for key, name in data.cldr_subdivisions[language].items():
            forms.setdefault(key, set()).update(_forms(name))
    by_country: dict[str, list[str]] = {}
    for key in sorted(forms):
        by_country.setdefault(key[:2].upper(), []).append(key)
    rows: dict[str, list[Subdivision]] = {}
    for row in data.subdivisions:
        if row.iso and row.code:
            rows.setdefault(row.country, []).append(row)
    found = {}
    for country, units in rows.items():
        found.update(_match(data, units, by_country.get(country, []), forms))
    return found


def _match(data: Sources, units: list[Subdivision], candidates: list[str],
           forms: dict[str, set[str]]) -> dict[str, str]:
    own = {row.code: row.iso.replace("-", "").lower() for row in units}
    names = {row.code: _names(data, row) for row in units}
    score = {(code, key): len(names[code] & forms[key]) for code in names for key in candidates}
    found = {}
    for code, key in own.items():
        best = max(candidates, key=lambda candidate: (score[code, candidate], candidate == key), default="")
        if best and score[code, best] > 2 * score.get((code, key), 0) + 1:
            found[code] = best
        elif key in forms:
            rival = max(score[other, key] for other in names)
            if score[code, key] > 0 or rival < 2:
                found[code] = key
    return found


def _names(data: Sources, row: Subdivision) -> set[str]:
    raw = [row.name, *row.aliases]
    if row.id in data.snapshot:
        raw += [data.snapshot[row.id].name, *data.snapshot[row.id].alternates]
    return {form for name in raw for form in _forms(name)}


def _forms(name: str) -> set[str]:
    tidy = text.label(name)
    short = text.bare(tidy)
    return {text.fold(tidy), text.fold(short)} if short else {text.fold(tidy)}


def labels(data: Sources, key: str) -> dict[str, str]:
    found = {}
    for language in curated.LABEL_LANGUAGES if key else []:
        name = data.cldr_subdivisions.get(language, {}).get(key)
        if name:
            found[language] = text.label(name)
    return found


def further_names(data: Sources, key: str) -> list[str]:
    """Names in CLDR's other languages, Latin script only of a few."""
    found = []
    for language, names in sorted(data.cldr_subdivisions.items()):
        name = names.get(key, "") if key else ""
        if name and (language in curated.LATIN_NAME_LANGUAGES or not text.LATIN.search(name)):
            found.append(text.label(name))
    return found


def with_arabic(found: dict[str, str], names: list[str]) -> dict[str, str]:
    """An Arabic label where CLDR has none, and the form with the type word where the names have it (محافظة بيروت)."""
    arabic = [name for raw in names if text.rejection(name := text.tidy(raw), name) is None
              and text.ARABIC.search(name) and not text.FOREIGN_ARABIC.search(name)]
    if "ar" in found:
        typed = [name for name in arabic if text.bare(name) == found["ar"]]
        return {**found, "ar": typed[0]} if typed else found
    return {**found, "ar": arabic[0]} if arabic else found
