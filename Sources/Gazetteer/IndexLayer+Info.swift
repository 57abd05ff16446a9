extension IndexLayer {
  /// What the file holds.
  var info: GazetteerInfo {
    var byKind: [PlaceKind: Int] = [:]
    for kind in PlaceKind.allCases { byKind[kind] = Int(facts["places.\(kind)"] ?? "") ?? 0 }
    let names = sections.entries.map { GazetteerInfo.SectionSize(name: "\($0.id)", bytes: $0.size) }
    return GazetteerInfo(
      name: facts["name"] ?? "", version: facts["version"] ?? "", attribution: facts["attribution"] ?? "",
      formatVersion: IndexFormat.version, sha256: SHA256Digest.hexadecimal(sections.digest), placeCount: placeCount,
      placesByKind: byKind, keyCount: Int(facts["keys"] ?? "") ?? 0, nameCount: Int(facts["names"] ?? "") ?? 0,
      postingCount: Int(facts["postings"] ?? "") ?? 0, sections: names, fileSize: storage.bytes.count)
  }
}
