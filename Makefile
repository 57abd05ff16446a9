# Yaqut: from news articles to maps. `make help` explains every target.
SHELL := /bin/bash
PREFIX ?= /usr/local
INDEX := build/yaqut.index
SWIFT_BUILD := swift build -c release --static-swift-stdlib
TABLES := $(shell find Gazetteer -name '*.tsv' 2>/dev/null)
SOURCES := $(shell find Sources -name '*.swift' 2>/dev/null) Package.swift

# What the program needs, and what its tests hold it against.
PACKAGES := libproj-dev libsqlite3-dev zlib1g-dev pkg-config
JUDGES := proj-bin gdal-bin python3
ENGINES := parallel postgresql postgresql-common postgresql-15-postgis-3 python3-venv default-jre-headless

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests build demo test test-integration install uninstall bench gazetteer format lint clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what the build needs (PROJ, SQLite, zlib, pkg-config) through apt
	@Gazetteer/tools/install-packages $(PACKAGES)

setup-tests: setup ## Install what the tests hold Yaqut against (proj-bin, gdal-bin)
	@Gazetteer/tools/install-packages $(JUDGES)

build: setup .build/release/yaqut $(INDEX) ## Build the program (release) and its gazetteer index

.build/release/yaqut: $(SOURCES)
	$(SWIFT_BUILD) --product yaqut
	@touch $@

.build/release/gazetteer-compiler: $(SOURCES)
	$(SWIFT_BUILD) --product gazetteer-compiler
	@touch $@

$(INDEX): .build/release/gazetteer-compiler $(TABLES)
	@mkdir -p build
	.build/release/gazetteer-compiler Gazetteer $(INDEX)

demo: build ## Map an Arabic article: prints places, actors and events, writes build/demo.geojson and build/demo.svg
	@.build/release/yaqut map examples/arabic-article/article.txt --date 2017-03-16 --summary
	@.build/release/yaqut map examples/arabic-article/article.txt --date 2017-03-16 -o build/demo.geojson
	@.build/release/yaqut map examples/arabic-article/article.txt --date 2017-03-16 -o build/demo.svg
	@echo "Wrote build/demo.geojson (open it in QGIS, geojson.io or kepler.gl) and build/demo.svg."

test: setup-tests build ## Run all tests (unit tests, and the real program end to end)
	YAQUT_BINARY=$(CURDIR)/.build/release/yaqut YAQUT_GAZETTEER=$(CURDIR)/$(INDEX) swift test

test-integration: setup-tests build ## Kill runs 50 times and resume them; run the examples on Spark, PostGIS and GNU parallel
	@Gazetteer/tools/install-packages $(ENGINES)
	YAQUT_KILLS=50 YAQUT_BINARY=$(CURDIR)/.build/release/yaqut YAQUT_GAZETTEER=$(CURDIR)/$(INDEX) \
	  swift test --filter BatchFaultTests
	YAQUT_BINARY=$(CURDIR)/.build/release/yaqut YAQUT_GAZETTEER=$(CURDIR)/$(INDEX) examples/check

install: build ## Install the program and its index under PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/yaqut/basemap
	install -m 755 .build/release/yaqut $(DESTDIR)$(PREFIX)/bin/yaqut
	install -m 644 $(INDEX) $(DESTDIR)$(PREFIX)/share/yaqut/yaqut.index
	install -m 644 Gazetteer/basemap/*.geojson $(DESTDIR)$(PREFIX)/share/yaqut/basemap/
	install -m 644 LICENSE ATTRIBUTION.md $(DESTDIR)$(PREFIX)/share/yaqut/

uninstall: ## Remove what `make install` put under PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/yaqut
	rm -rf $(DESTDIR)$(PREFIX)/share/yaqut

gazetteer: .build/release/yaqut $(INDEX) ## Check every source table and compile the index
	.build/release/yaqut gazetteer check Gazetteer
	.build/release/yaqut gazetteer info

bench: build ## Time the program on this machine
	Benchmarks/run

format: ## Format the Swift sources with the committed configuration
	swift format --in-place --recursive Sources Tests Package.swift

lint: ## Report where the sources depart from the committed format
	swift format lint --recursive Sources Tests Package.swift

clean: ## Remove everything that was built
	rm -rf .build build
