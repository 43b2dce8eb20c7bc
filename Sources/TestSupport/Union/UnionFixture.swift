import UnionModel

/// A small union for the tests of services.
///
/// The centre (1); provinces 10 (code "01", region "Vùng 1") and 20 ("02", "Vùng 2"), the Police 90
/// ("CA") and the Army 95 ("QĐ"); districts 11, 12 in 10 and 21 in 20; communes 111 and 112 in 11, 121
/// in 12 (without a union), 211 in 21 (in the ethnic-minority and mountainous area); branches 1111 and
/// 1112 in 111, 1121 in 112, 2111 in 211 and 901 of the Police. All since 2020-01-01, recorded at the
/// start of that day.
public enum UnionFixture {
  /// The first day of its units.
  public static let start = day("2020-01-01")
  /// When its units were recorded.
  public static let recordedAt = UnionCalendar.start(of: start)

  /// Reads an ISO day; traps on any other text, as only a test's author can pass one.
  public static func day(_ iso: String) -> BusinessDay {
    guard let day = BusinessDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  /// One unit's version, with the id of the unit.
  public static func version(
    _ id: Int64, _ code: String, _ level: UnitLevel, _ parent: Int64?,
    kind: UnitKind = .territorial, hasUnion: Bool = true, ethnicArea: Bool = false,
    region: String = ""
  ) -> UnitVersion {
    UnitVersion(
      versionID: id, unitID: UnitID(id), code: code, name: "Đơn vị \(code)", level: level,
      kind: kind, parentID: parent.map { UnitID($0) }, hasUnion: hasUnion, ethnicArea: ethnicArea,
      regionName: region, validFrom: start, recordedAt: recordedAt)
  }

  /// All its units.
  public static let versions: [UnitVersion] = [
    version(1, "TW", .centre, nil), version(10, "01", .province, 1, region: "Vùng 1"),
    version(20, "02", .province, 1, region: "Vùng 2"),
    version(90, "CA", .province, 1, kind: .police), version(95, "QĐ", .province, 1, kind: .army),
    version(11, "001", .district, 10), version(12, "002", .district, 10),
    version(21, "003", .district, 20), version(111, "00001", .commune, 11),
    version(112, "00002", .commune, 11), version(121, "00003", .commune, 12, hasUnion: false),
    version(211, "00004", .commune, 21, ethnicArea: true),
    version(1111, "00001.001", .branch, 111), version(1112, "00001.002", .branch, 111),
    version(1121, "00002.001", .branch, 112), version(2111, "00004.001", .branch, 211),
    version(901, "CA.001", .branch, 90, kind: .police),
  ]

  /// Its history.
  public static let history = UnitHistory(versions: versions)
}
