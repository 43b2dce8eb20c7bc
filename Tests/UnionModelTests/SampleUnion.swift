import UnionModel

/// A small union: the centre (1), provinces 10 and 20, the Police (90), districts 11 and 12 in 10 and
/// 21 in 20, communes 111, 112, 121 and 211, branches 1111 and 1112 in 111 and 1121 in 112, a Police
/// branch 901.
enum SampleUnion {
  static let start = day("2020-01-01")
  static let early = Instant(rawValue: 1_000_000)

  static func day(_ iso: String) -> BusinessDay {
    guard let day = BusinessDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  static func version(
    _ id: Int64, _ code: String, _ level: UnitLevel, _ parent: Int64?,
    kind: UnitKind = .territorial, hasUnion: Bool = true, ethnicArea: Bool = false,
    validTo: String? = nil, from: String = "2020-01-01", versionID: Int64? = nil,
    recordedAt: Instant = early, supersedes: Int64 = 0, isVoid: Bool = false, epoch: Int64 = 1
  ) -> UnitVersion {
    UnitVersion(
      versionID: versionID ?? id, unitID: UnitID(id), code: code, name: "Đơn vị \(code)",
      level: level, kind: kind, parentID: parent.map { UnitID($0) }, hasUnion: hasUnion,
      ethnicArea: ethnicArea, validFrom: day(from), validTo: validTo.map { day($0) },
      recordedAt: recordedAt, supersedes: supersedes, isVoid: isVoid, epoch: epoch)
  }

  static let versions = [
    version(1, "TW", .centre, nil),
    version(10, "01", .province, 1), version(20, "02", .province, 1),
    version(90, "CA", .province, 1, kind: .police),
    version(11, "001", .district, 10), version(12, "002", .district, 10),
    version(21, "003", .district, 20),
    version(111, "00001", .commune, 11), version(112, "00002", .commune, 11),
    version(121, "00003", .commune, 12, hasUnion: false),
    version(211, "00004", .commune, 21, ethnicArea: true),
    version(1111, "00001.001", .branch, 111), version(1112, "00001.002", .branch, 111),
    version(1121, "00002.001", .branch, 112), version(901, "CA.001", .branch, 90, kind: .police),
  ]

  static let history = UnitHistory(versions: versions)

  static func tree(on iso: String = "2023-11-30") throws -> UnitTree {
    try history.tree(on: day(iso), knownOn: .distantFuture)
  }
}
