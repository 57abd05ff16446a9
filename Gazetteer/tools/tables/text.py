"""Names: cleaning, folding for comparison, type words."""

import re
import unicodedata
from collections import Counter

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
LATIN = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")
# Letters of Persian, Urdu, Kurdish, Uyghur … that Arabic does not use.
FOREIGN_ARABIC = re.compile(r"[\u063b-\u063f\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_SHORT_SCRIPTS = re.compile(r"[A-Za-z\u00c0-\u02af\u0400-\u052f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff]")
_REMOVED = re.compile(
    "[\u064b-\u0652\u0656-\u065f\u0670\u0640"        # harakat, superscript alef, tatweel
    "\u061c\u200d-\u200f\u202a-\u202e\u2066-\u2069"  # joiner, bidi marks
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u00ad\ufeff]")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]")  # Arabic ligatures and joined forms
_WORD = re.compile(r"[^\W\d_]+")
# Letters that look alike in Cyrillic and Latin script, and the Latin letters by which Cyrillic ones are often typed.
_LOOKALIKES = ("аеорсухіјѕАВЕКМНОРСТУХІЈЅёӑӕҫөһԝ", "aeopcyxijsABEKMHOPCTYXIJSëăæçɵhw")
_TO_LATIN = str.maketrans(*_LOOKALIKES)
_TO_CYRILLIC = str.maketrans(_LOOKALIKES[1], _LOOKALIKES[0])
_COMBINING = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0656-\u065f\u0670\u0640\u200c]")
_QUOTES = re.compile("['`´ʹ-ˆˈ‘’‚‛“”\"′″ʻ-ʿˮ·.]")
_HYPHENS = re.compile("[-‐-―_\\s]+")
_LETTER_CODE = re.compile(r"[A-Z]{3,4}$")
KEPT_CODES = {"NYC"}


def tidy(name: str) -> str:
    """NFC without vowel signs, tatweel, direction marks, control characters and ligatures; separators of the table
    format removed; words in one script where letters only look like another's."""
    name = unicodedata.normalize("NFC", name)
    name = _PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match.group()), name)
    name = _REMOVED.sub("", name)
    name = _WORD.sub(lambda match: _in_one_script(match.group()), name)
    return " ".join(word.strip("\u200c") for word in name.replace("|", " ").split())


def _in_one_script(word: str) -> str:
    cyrillic, latin = _cyrillic_and_latin(word)
    if not cyrillic or not latin:
        return word
    changed = word.translate(_TO_CYRILLIC if cyrillic > latin else _TO_LATIN)
    return changed if 0 in _cyrillic_and_latin(changed) else word


def _cyrillic_and_latin(word: str) -> tuple[int, int]:
    return sum("\u0400" <= letter <= "\u052f" for letter in word), sum(bool(LATIN.match(letter)) for letter in word)


def fold(name: str) -> str:
    """The key by which two spellings count as the same: case, marks, hyphens and quotes do not matter."""
    key = unicodedata.normalize("NFKD", name).casefold()
    key = _COMBINING.sub("", unicodedata.normalize("NFKD", key))
    key = _QUOTES.sub("", key)
    return _HYPHENS.sub(" ", key).strip()


def rejection(name: str, main_name: str) -> str | None:
    """Why a tidied alternate name is not kept, or nil."""
    if not name:
        return "empty"
    if any(0xD800 <= ord(character) <= 0xDFFF for character in name):
        return "not a name"
    if "http" in name or "www." in name:
        return "link"
    if any(character.isdigit() for character in name):
        return "digit"
    letters = [character for character in name if character.isalpha()]
    if not letters:
        return "no letters"
    if any(0 not in _cyrillic_and_latin(word) for word in _WORD.findall(name)):
        return "mixed scripts"
    if ARABIC.search(name):
        if LATIN.search(name):
            return "Arabic with Latin letters"
        if any(mark in name for mark in "،,("):
            return "Arabic with a qualifier"
    if len(letters) <= 2 and _SHORT_SCRIPTS.search(name):
        return "one or two letters"
    if _LETTER_CODE.match(name) and name not in KEPT_CODES:
        return "capital-letter code"
    if _is_lower_latin(name, letters):
        if main_name[:1].isupper() or any(character.isupper() for character in main_name):
            return "machine romanisation"
        if not re.search("[aeiouyà-ÿāēīōū]", name):
            return "consonants only"
    return None


def _is_lower_latin(name: str, letters: list[str]) -> bool:
    return not any(letter.isupper() for letter in letters) and all(
        LATIN.match(letter) or "\u02b0" <= letter <= "\u02ff" for letter in letters)


def clean(main_name: str, alternates: list[str], counts: Counter[str] | None = None) -> list[str]:
    """The alternates worth keeping, in source order, Arabic forms in Arabic letters before the others."""
    counts = Counter() if counts is None else counts
    kept: list[str] = []
    seen = {fold(main_name)}
    for raw in alternates:
        counts["(all)"] += 1
        name = tidy(raw)
        reason = rejection(name, main_name)
        if reason is None:
            key = fold(name)
            if name == main_name:
                reason = "same as the name"
            elif key in seen:
                reason = "same after folding"
            else:
                seen.add(key)
                kept.append(name)
        counts[reason or "(kept)"] += 1
    return sorted(kept, key=lambda name: bool(FOREIGN_ARABIC.search(name)))


# Type words of administrative units, in the forms the sources use.
_ARABIC_TYPES = ("محافظة", "محافظه", "ولاية", "ولايه", "منطقة", "منطقه", "إمارة", "امارة", "إقليم", "اقليم",
                 "مقاطعة", "مقاطعه", "قضاء", "مديرية", "مديريه", "بلدية", "ناحية", "معتمدية", "مركز", "شعبية",
                 "دائرة", "عمالة", "جهة", "أوبلاست", "لواء", "شهرستان", "استان", "مدينة", "جمهورية", "كراي", "قسم")
_LATIN_SUFFIXES = ("Governorate", "Province", "Region", "Oblast", "Oblast'", "Prefecture", "County", "District",
                   "Department", "Division", "Emirate", "Municipality", "Parish", "Krai", "Kray", "Canton",
                   "Voivodeship", "State", "Borough", "Census Area", "City and Borough", "Caza", "Qada", "Qadaa",
                   "Qaḑā’", "Qaza", "Subdistrict", "Sub-District", "Delegation", "Okrug", "Raion", "Rayon",
                   "Muhafazah", "Ili", "İli", "Vilayet", "Territory", "Commune", "Regency", "Kabupaten", "City")
_LATIN_PREFIXES = ("Province of", "State of", "Emirate of", "Governorate of", "Department of", "Region of",
                   "District of", "Canton of", "Municipality of", "County of", "Republic of", "Muhafazat",
                   "Muḩāfaz̧at", "Mohafazat", "Mohafazet", "Caza de", "Caza d'", "Caza du", "Qaḑā’", "Qada'", "Qada",
                   "Qaza", "Minţaqat", "Mintaqat", "Ash Sha‘bīyat", "Sha‘bīyat", "Shabiyat", "Mudīrīyat", "Mudiriyat",
                   "Wilayat", "Wilāyat", "Wilaya de", "Wilaya d'", "Wilaya", "Province de", "Province d'",
                   "Provincia de", "Provincia di", "Département de", "Département du", "Département d'",
                   "Departamento de", "Departamento del", "Estado de", "Región de", "Region de", "Région de",
                   "Région du", "Municipio de", "Provincie", "Provinsi", "Distrito de", "Distrito do", "Délégation de",
                   "Délégation d'", "Markaz", "Qism", "County", "Shahrestān-e", "Shahrestan-e", "Ostān-e", "Ostan-e",
                   "Arrondissement de", "Cercle de", "Cercle d'", "Préfecture de", "Préfecture d'", "Tỉnh", "Kabupaten",
                   "Kota")
DIRECTIONS = {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre",
              "center", "middle", "upper", "lower", "northeast", "northwest", "southeast", "southwest", "north east",
              "north west", "south east", "south west", "north eastern", "north western", "south eastern",
              "south western", "northeastern", "northwestern", "southeastern", "southwestern", "interior", "coast",
              "capital", "nord", "sud", "est", "ouest", "norte", "sur", "oriental", "islands", "island", "highlands",
              "lakes", "autonomous", "new", "national", "federal", "city", "bay", "unity", "northern borders",
              "red sea", "white nile", "blue nile", "river nile", "upper nile", "البحر الأحمر", "النيل الأبيض",
              "النيل الأزرق", "نهر النيل", "أعالي النيل", "الوحدة", "البحيرات", "الحدود الشمالية", "باي",
              "الشمالية", "الجنوبية", "الغربية", "الوسطى", "العاصمة", "الشمالي", "الجنوبي", "الغربي", "الشرقي",
              "الوسط", "الجنوب", "الشمال", "الغرب", "الشرق", "المركز", "المركزية", "وسطى", "شمال", "جنوب", "شرق",
              "غرب", "المدينة", "العليا", "السفلى", "الساحلية", "البحرية", "الحدودية"}


def bare(name: str) -> str | None:
    """The name without its type word ("Aleppo Governorate" → "Aleppo"), or nil if there is none or nothing is left."""
    for word in _ARABIC_TYPES:
        if name.startswith(word + " "):
            rest = name[len(word) + 1:].strip()
            return rest if _stands_alone(rest) else None
    for suffix in (*_LATIN_SUFFIXES, "أوبلاست", "اوبلاست", "كراي"):
        if name.endswith(" " + suffix):
            rest = name[:-len(suffix) - 1].strip(" -")
            return rest if _stands_alone(rest) else None
    for prefix in _LATIN_PREFIXES:
        separator = "" if prefix.endswith("'") else " "
        if name.startswith(prefix + separator):
            rest = name[len(prefix) + len(separator):].strip()
            return rest if _stands_alone(rest) else None
    return None


def _stands_alone(rest: str) -> bool:
    return sum(character.isalpha() for character in rest) >= 3 and fold(rest) not in DIRECTIONS


def label(raw: str) -> str:
    """A label without a remark in brackets or a footnote figure ("Дамаск²", "Бейрут (провінція)")."""
    name = re.sub(r"\s*[(（].*?[)）]\s*", " ", re.sub("[²³¹]", "", raw))
    return tidy(name.split(", ")[0])


def arabic_display(names: list[str]) -> str | None:
    """The first Arabic-script name, one in Arabic letters before any other."""
    arabic = [name for name in names if ARABIC.search(name)]
    plain = [name for name in arabic if not FOREIGN_ARABIC.search(name)]
    return (plain or arabic or [None])[0]
