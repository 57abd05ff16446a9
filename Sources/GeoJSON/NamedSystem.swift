/// The `crs` member by which GeoJSON named its coordinate reference system before RFC 7946 (GeoJSON 2008, §3.1).
public enum NamedSystem {
  /// The member's value for a name such as "urn:ogc:def:crs:EPSG::32637".
  public static func member(_ name: String) -> JSONValue {
    .object(["type": "name", "properties": ["name": .string(name)]])
  }

  /// The name in the `crs` member among foreign members; nil where there is none of that form.
  public static func name(in members: JSONObject) -> String? {
    guard let crs = members["crs"], crs["type"]?.stringValue == "name" else { return nil }
    return crs["properties"]?["name"]?.stringValue
  }
}
