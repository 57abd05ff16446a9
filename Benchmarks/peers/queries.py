"""Draws the queries that the gazetteer and its peers are timed with, by seed, from the gazetteer's own tables."""

import random

import quality
import tables

ARAB = set("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())


def drawn_names(places, count, randomizer):
    """Names of towns and units, one half in Arabic letters, the other in Latin letters."""
    arabic, latin = [], []
    for one in places:
        for name in one.names:
            if "\t" in name or len(name) < 2:
                continue
            if quality.is_arabic(name):
                arabic.append(name)
            elif quality.is_latin(name):
                latin.append(name)
    names = randomizer.sample(sorted(set(arabic)), count // 2) + randomizer.sample(sorted(set(latin)), count // 2)
    randomizer.shuffle(names)
    return names


def drawn_points(places, count, randomizer):
    """Points within some kilometres of towns."""
    towns = sorted((one for one in places if one.kind == "populated"), key=lambda one: one.id)
    points = []
    for one in randomizer.choices(towns, k=count):
        latitude = min(89.0, max(-89.0, one.latitude + randomizer.gauss(0, 0.08)))
        longitude = (one.longitude + randomizer.gauss(0, 0.08) + 180) % 360 - 180
        points.append((round(latitude, 5), round(longitude, 5)))
    return points


def write(folder, places, seed=2026):
    """Writes the lists into a folder and returns them."""
    randomizer = random.Random(seed)
    places = list(places)
    names = drawn_names(places, 20_000, randomizer)
    long = [name for name in names if sum(letter.isalpha() for letter in name) >= 5]
    lists = {
        "exact": names,
        "prefix": [
            name[:length] for length in range(1, 7)
            for name in randomizer.sample([name for name in names if len(name) >= length], 1_000)],
        "typo": [quality.typo(name, randomizer) for name in randomizer.sample(long, 2_000)],
        "script": [romanized(name) for name in randomizer.sample([n for n in long if quality.is_arabic(n)], 1_000)],
    }
    lists["prefix"] = [prefix for prefix in lists["prefix"] if prefix == prefix.strip()]
    randomizer.shuffle(lists["prefix"])
    points = drawn_points(places, 20_000, randomizer)
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in lists.items():
        (folder / f"{name}.txt").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    (folder / "points.txt").write_text("".join(f"{a},{b}\n" for a, b in points))
    return lists, points


LETTERS = dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءئؤپچگڤ", [
    "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "'", "gh", "f", "q", "k",
    "l", "m", "n", "h", "u", "i", "a", "a", "a", "i", "a", "'", "'", "'", "p", "ch", "g", "v"]))


def romanized(name):
    """An Arabic name in Latin letters the way a hurried writer spells it: with an `a` between two consonants."""
    words = []
    for word in name.split():
        article = word.startswith("ال") and len(word) > 4
        letters = [LETTERS.get(letter, "") for letter in (word[2:] if article else word)]
        text = ""
        for letter in letters:
            if text and letter and text[-1] not in "aui'" and letter[0] not in "aui'":
                text += "a"
            text += letter
        words.append(("Al " if article else "") + text.capitalize())
    return " ".join(words)
