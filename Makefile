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
.PHONY: help setup setup-tests build demo test test-engines install uninstall bench bench-gazetteer bench-quality gazetteer train train-events docs format lint clean

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

test-engines: setup-tests build ## Kill runs 50 times and resume them; run the examples on Spark, PostGIS and GNU parallel
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

.build/release/geoparsing-trainer: $(SOURCES)
	$(SWIFT_BUILD) --product geoparsing-trainer
	@touch $@

CORPORA ?= corpora
train: .build/release/geoparsing-trainer $(INDEX) ## Fit the weights of geoparsing to the corpora in CORPORA=… (TEXTS=a.jsonl,b.jsonl counts words again)
	@if [ -n "$(TEXTS)" ]; then \
	  .build/release/geoparsing-trainer --texts $(TEXTS) --output Gazetteer/geoparsing-words.tsv; fi
	.build/release/geoparsing-trainer --gazetteer $(INDEX) --corpora $(CORPORA) \
	  --words Gazetteer/geoparsing-words.tsv --cues Gazetteer/cues.tsv --output Gazetteer/geoparsing-weights.tsv

train-events: $(INDEX) ## Fit the weights of events on the judgements: ARTICLES="ar.jsonl en.jsonl" [ANNOTATED=sentences.jsonl]
	$(SWIFT_BUILD) --product event-trainer
	.build/release/event-trainer --index $(INDEX) --judgements Training/events $(foreach file,$(ARTICLES),--articles $(file)) \
	  $(if $(ANNOTATED),--annotated $(ANNOTATED)) --output Gazetteer/events/likelihood-weights.tsv

bench: build ## Time the program on this machine
	Benchmarks/run

bench-gazetteer: build .build/release/gazetteer-compiler ## Measure the gazetteer beside its peers (DUMP=yes: a large dump too)
	Benchmarks/gazetteer $(if $(DUMP),--make-dump)

bench-quality: build .build/release/gazetteer-compiler ## Measure how often the right place is found (LISTS=folder of name lists)
	Benchmarks/quality $(LISTS)

# The modules that the library product brings along, with a page each.
MODULES := Yaqut Mapping Storing EventCoding Geoparsing Gazetteer TextAnalysis GeoJSON Projection

docs: setup ## Build the reference of the Swift API (DocC) as build/docs/Yaqut.doccarchive
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	@rm -rf build/docs && mkdir -p build/docs/modules
	@graphs=$$(dirname "$$(ls -t .build/*/symbolgraph/Yaqut.symbols.json | head -1)"); \
	for module in $(MODULES); do \
	  mkdir -p build/docs/graphs/$$module; cp "$$graphs/$$module.symbols.json" build/docs/graphs/$$module/; \
	  catalogue=Sources/$$module/$$module.docc; [ -d $$catalogue ] || catalogue=; \
	  docc convert $$catalogue --additional-symbol-graph-dir build/docs/graphs/$$module \
	    --fallback-display-name $$module --fallback-bundle-identifier org.yaqut.$$module \
	    --output-path build/docs/modules/$$module.doccarchive || exit 1; \
	done
	docc merge build/docs/modules/*.doccarchive --synthesized-landing-page-name Yaqut \
	  --output-path build/docs/Yaqut.doccarchive
	@rm -rf build/docs/graphs build/docs/modules
	@echo "Wrote build/docs/Yaqut.doccarchive; read it with: docc preview, Xcode, or python3 -m http.server inside it."

format: ## Format the Swift sources with the committed configuration
	swift format --in-place --recursive Sources Tests Package.swift

lint: ## Report where the sources depart from the committed format
	swift format lint --recursive Sources Tests Package.swift

clean: ## Remove everything that was built
	rm -rf .build build
