"""Runs an article set through `yaqut annotate` on Apache Spark.

    spark-submit annotate.py articles.jsonl out --yaqut /usr/local/bin/yaqut

One process of yaqut works on each partition, line by line. Records that are no articles keep their place as rows with
an `error`. Writes out/annotations (Parquet) and out/geojsonl (GeoJSON, a feature a line).
"""

import argparse
import json
import shlex

from pyspark.sql import SparkSession
from pyspark.sql import types as t

PLACE = [
    ("start", t.LongType()), ("end", t.LongType()), ("text", t.StringType()), ("role", t.StringType()),
    ("id", t.StringType()), ("name", t.StringType()), ("lat", t.DoubleType()), ("lon", t.DoubleType()),
    ("country", t.StringType()), ("admin1", t.StringType()), ("feature_code", t.StringType()),
    ("precision", t.StringType()), ("radius_km", t.DoubleType()), ("confidence", t.DoubleType()),
    ("reason", t.StringType()),
]
ACTOR = [
    ("start", t.LongType()), ("end", t.LongType()), ("text", t.StringType()), ("id", t.StringType()),
    ("name", t.StringType()), ("type", t.StringType()), ("country", t.StringType()), ("sector", t.StringType()),
]
INDICES = t.ArrayType(t.LongType())
EVENT = [
    ("start", t.LongType()), ("end", t.LongType()), ("trigger", t.StringType()), ("type", t.StringType()),
    ("mode", t.StringType()), ("cameo_root", t.StringType()), ("actors", INDICES), ("recipients", INDICES),
    ("places", INDICES), ("place_reason", t.StringType()), ("date", t.StringType()), ("date_prec", t.LongType()),
    ("modality", t.StringType()), ("attribution", t.LongType()), ("confidence", t.DoubleType()),
]


def struct(fields):
    return t.StructType([t.StructField(name, kind) for name, kind in fields])


SCHEMA = struct([
    ("id", t.StringType()), ("lang", t.StringType()), ("toponyms", t.ArrayType(struct(PLACE))),
    ("actors", t.ArrayType(struct(ACTOR))), ("events", t.ArrayType(struct(EVENT))), ("line", t.LongType()),
    ("error", struct([("code", t.StringType()), ("message", t.StringType())])),
])


def features(line):
    """A GeoJSON feature for each place of an annotated article."""
    record = json.loads(line)
    for place in record.get("toponyms", []):
        if place["lat"] is None:
            continue
        properties = {key: value for key, value in place.items() if key not in ("lat", "lon")}
        properties["article"] = record["id"]
        geometry = {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
        yield json.dumps({"type": "Feature", "geometry": geometry, "properties": properties}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="JSON lines (also .gz), or a folder of Parquet with a column `text`")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--yaqut", default="yaqut", help="the program, where every worker finds it")
    parser.add_argument("--gazetteer", help="the gazetteer, where every worker finds it")
    parser.add_argument("--partitions", type=int, help="how many processes (default: what Spark makes of the input)")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("yaqut").getOrCreate()
    if arguments.input.rstrip("/").endswith(".parquet"):
        lines = spark.read.parquet(arguments.input).toJSON()
    else:
        lines = spark.sparkContext.textFile(arguments.input)
    if arguments.partitions:
        lines = lines.repartition(arguments.partitions)

    command = [arguments.yaqut, "annotate", "--jobs", "1"]
    if arguments.gazetteer:
        command += ["--gazetteer", arguments.gazetteer]
    # checkCode lets a task fail, and be tried again, where a process does not end well.
    answers = lines.pipe(" ".join(map(shlex.quote, command)), checkCode=True).cache()

    spark.read.schema(SCHEMA).json(answers).write.parquet(arguments.output + "/annotations")
    answers.flatMap(features).saveAsTextFile(arguments.output + "/geojsonl")

    rows = spark.read.parquet(arguments.output + "/annotations")
    print(f"{rows.count()} records, {rows.where('error is not null').count()} of them no articles")
    spark.stop()


if __name__ == "__main__":
    main()
