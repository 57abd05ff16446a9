"""Makes Gazetteer/*.tsv from packages. One concern in each file."""
