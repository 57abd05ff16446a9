"""labels.tsv: how a city is called in the languages of the interface, where that differs from its name."""

from . import curated, text
from .output import Writer
from .readers import Sources

COMMENTS = ["City names by language, where they differ from the name in places/. GeoNames (CC BY 4.0) through "
            "libgeonames. See ATTRIBUTION.md."]


def write(data: Sources, writer: Writer) -> None:
    names = {city.id: text.tidy(city.name) for city in data.cities}
    rows = []
    for language in curated.CITY_LABEL_LANGUAGES:
        for identifier, raw in data.catalogues.get(language, {}).items():
            label = text.tidy(raw)
            if identifier in names and label and label != names[identifier]:
                rows.append((identifier, language, label))
    rows.sort()
    writer.table("labels.tsv", COMMENTS, ["id", "lang", "label"], [[str(i), lang, label] for i, lang, label in rows])
