import GRDB

/// The tables of a store: those that the GeoPackage standard asks for (OGC 12-128r18), the three layers, and the tables
/// beside them.
enum StoreSchema {
  /// Makes the tables of a new store.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(StoreFormat.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(StoreFormat.geoPackageVersion)")
    try database.execute(sql: standardTables)
    try database.execute(sql: systems)
    try database.execute(sql: layers)
    try database.execute(sql: attributes)
    try database.execute(sql: bookkeeping)
    for layer in layerTitles { try register(layer: layer.name, layer.title, in: database) }
    for table in attributeTitles { try register(table: table.name, table.title, in: database) }
    try database.execute(
      sql: "INSERT INTO yaqut_store (key, value) VALUES ('format', ?)", arguments: [String(StoreFormat.version)])
  }

  static let layerTitles = [
    (name: "places", title: "Places"), (name: "mentions", title: "Mentions of places"),
    (name: "events", title: "Events"),
  ]

  static let attributeTitles = [
    (name: "articles", title: "Articles"), (name: "actors", title: "Actors"),
    (name: "event_actors", title: "Who does what to whom"), (name: "event_places", title: "Where events are"),
    (name: "place_actors", title: "Actors tied to places"), (name: "failures", title: "What could not be read"),
    (name: "duplicates", title: "Articles with a text that was there already"),
  ]

  private static func register(layer: String, _ title: String, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
        VALUES (?, 'features', ?, ?, 4326)
        """, arguments: [layer, layer, title])
    try database.execute(
      sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', 4326, 0, 0)", arguments: [layer])
    try database.execute(
      sql: """
        INSERT INTO gpkg_extensions
        VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
        """, arguments: [layer])
    try database.execute(sql: index(of: layer))
  }

  private static func register(table: String, _ title: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES (?, 'attributes', ?, ?)",
      arguments: [table, table, title])
  }

  private static let standardTables = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    """

  /// The three rows that the standard demands.
  private static let systems = """
    INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326,
      'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
    AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
    UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
    AUTHORITY["EPSG","4326"]]', 'longitude and latitude in degrees on the WGS 84 ellipsoid');
    INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'cartesian');
    INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'geographic');
    """

  private static let layers = """
    CREATE TABLE places (
      fid INTEGER PRIMARY KEY NOT NULL, geom POINT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_ar TEXT NOT NULL,
      label TEXT NOT NULL, country TEXT NOT NULL, country_name TEXT NOT NULL, admin1 TEXT NOT NULL, admin2 TEXT NOT NULL,
      feature_code TEXT NOT NULL, mention_count INTEGER NOT NULL DEFAULT 0, article_count INTEGER NOT NULL DEFAULT 0,
      event_count INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE mentions (
      fid INTEGER PRIMARY KEY NOT NULL, geom POINT, article_fid INTEGER NOT NULL, place_fid INTEGER NOT NULL,
      text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence TEXT NOT NULL, role TEXT NOT NULL,
      label TEXT NOT NULL, country TEXT NOT NULL, precision TEXT NOT NULL, where_prec INTEGER NOT NULL,
      radius_km DOUBLE NOT NULL, is_centroid BOOLEAN NOT NULL, confidence DOUBLE NOT NULL, reason TEXT NOT NULL);
    CREATE INDEX mentions_by_place ON mentions (place_fid);
    CREATE TABLE events (
      fid INTEGER PRIMARY KEY NOT NULL, geom POINT, article_fid INTEGER NOT NULL, mention_fid INTEGER,
      event_id TEXT NOT NULL, event_date DATE, date_prec INTEGER NOT NULL, event_type TEXT NOT NULL,
      event_mode TEXT NOT NULL, quad_code INTEGER NOT NULL, modality TEXT NOT NULL, actor TEXT NOT NULL,
      actor_country TEXT NOT NULL, actor_sector TEXT NOT NULL, recipient TEXT NOT NULL, recipient_country TEXT NOT NULL,
      recipient_sector TEXT NOT NULL, place TEXT NOT NULL, admin1 TEXT NOT NULL, country TEXT NOT NULL,
      where_prec INTEGER NOT NULL, confidence DOUBLE NOT NULL, trigger TEXT NOT NULL, sentence TEXT NOT NULL,
      article TEXT NOT NULL, url TEXT NOT NULL, source TEXT NOT NULL, killed INTEGER NOT NULL, injured INTEGER NOT NULL,
      mention_count INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      reason TEXT NOT NULL, is_repeat BOOLEAN NOT NULL);
    """

  private static let attributes = """
    CREATE TABLE articles (
      fid INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
      url TEXT NOT NULL, source TEXT NOT NULL, lang TEXT NOT NULL, sha256 TEXT NOT NULL, input_fid INTEGER NOT NULL,
      position INTEGER NOT NULL, line INTEGER, analysis_fid INTEGER NOT NULL, text_key INTEGER NOT NULL);
    CREATE INDEX articles_by_text ON articles (text_key);
    CREATE TABLE actors (
      fid INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, name_ar TEXT NOT NULL, type TEXT NOT NULL,
      country TEXT NOT NULL, sector TEXT NOT NULL, cameo TEXT NOT NULL);
    CREATE UNIQUE INDEX actors_by_id ON actors (id, name, name_ar, type, country, sector, cameo);
    CREATE TABLE event_actors (
      fid INTEGER PRIMARY KEY NOT NULL, event_fid INTEGER NOT NULL, actor_fid INTEGER NOT NULL, role TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE INDEX event_actors_by_event ON event_actors (event_fid);
    CREATE INDEX event_actors_by_actor ON event_actors (actor_fid);
    CREATE TABLE event_places (
      fid INTEGER PRIMARY KEY NOT NULL, event_fid INTEGER NOT NULL, place_fid INTEGER NOT NULL);
    CREATE INDEX event_places_by_place ON event_places (place_fid);
    CREATE TABLE place_actors (
      fid INTEGER PRIMARY KEY NOT NULL, place_fid INTEGER NOT NULL, actor_fid INTEGER NOT NULL, start INTEGER NOT NULL,
      "end" INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE INDEX place_actors_by_place ON place_actors (place_fid);
    CREATE TABLE duplicates (
      fid INTEGER PRIMARY KEY NOT NULL, article_fid INTEGER NOT NULL, id TEXT NOT NULL, input_fid INTEGER NOT NULL,
      position INTEGER NOT NULL);
    CREATE UNIQUE INDEX duplicates_by_position ON duplicates (input_fid, position);
    CREATE TABLE failures (
      fid INTEGER PRIMARY KEY NOT NULL, input TEXT NOT NULL, line INTEGER, code TEXT NOT NULL, message TEXT NOT NULL);
    CREATE INDEX failures_by_input ON failures (input);
    """

  /// What nobody but the program needs.
  private static let bookkeeping = """
    CREATE TABLE yaqut_store (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
    CREATE TABLE yaqut_analyses (fid INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
    CREATE TABLE yaqut_texts (fid INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL, spans TEXT);
    CREATE TABLE yaqut_names (id TEXT PRIMARY KEY NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE yaqut_inputs (
      fid INTEGER PRIMARY KEY NOT NULL, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      finished INTEGER NOT NULL, records INTEGER NOT NULL, offset INTEGER NOT NULL, lines INTEGER NOT NULL);
    """

  /// The R-tree of a layer and the triggers that keep it (requirements 75 to 77 of the standard, annex F.3).
  private static func index(of layer: String) -> String {
    let tree = "rtree_\(layer)_geom"
    let isThere = "NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)"
    let isNot = "NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)"
    let add =
      "INSERT OR REPLACE INTO \(tree) VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), "
      + "ST_MaxY(NEW.geom));"
    return """
      CREATE VIRTUAL TABLE \(tree) USING rtree(id, minx, maxx, miny, maxy);
      CREATE TRIGGER \(tree)_insert AFTER INSERT ON \(layer) WHEN (\(isThere)) BEGIN \(add) END;
      CREATE TRIGGER \(tree)_update1 AFTER UPDATE OF geom ON \(layer)
        WHEN OLD.fid = NEW.fid AND (\(isThere)) BEGIN \(add) END;
      CREATE TRIGGER \(tree)_update2 AFTER UPDATE OF geom ON \(layer)
        WHEN OLD.fid = NEW.fid AND (\(isNot)) BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; END;
      CREATE TRIGGER \(tree)_update3 AFTER UPDATE ON \(layer)
        WHEN OLD.fid != NEW.fid AND (\(isThere)) BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; \(add) END;
      CREATE TRIGGER \(tree)_update4 AFTER UPDATE ON \(layer)
        WHEN OLD.fid != NEW.fid AND (\(isNot)) BEGIN DELETE FROM \(tree) WHERE id IN (OLD.fid, NEW.fid); END;
      CREATE TRIGGER \(tree)_delete AFTER DELETE ON \(layer) WHEN OLD.geom NOT NULL
        BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; END;
      """
  }
}
