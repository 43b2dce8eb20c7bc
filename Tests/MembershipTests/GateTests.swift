import TestSupport
import Testing
import UnionModel

@testable import Membership

@Suite("The gates of membership's entities")
struct GateTests {
  static let setting = CommandSetting(
    today: BusinessDay(iso: "2023-12-14") ?? .distantPast, loader: true, synthetic: false)

  static func admission(
    name: String = "Lê Thị Hồng", birth: String = "1990-01-01", ethnicity: String = "01",
    day: String = "2023-11-01", reason: Int32 = 1, identity: String = "", id: Int64 = 0,
    loader: Bool = true
  ) -> MembershipFault? {
    var setting = Self.setting
    setting.loader = loader
    do {
      _ = try Admission(
        id: id, fullName: name, birthDay: birth, ethnicity: ethnicity, day: day, reason: reason,
        memberNo: "", identityNumber: identity, setting: setting)
      return nil
    } catch {
      return error
    }
  }

  @Test("A sound admission passes")
  func sound() {
    #expect(Self.admission() == nil)
  }

  @Test(
    "An admission names the field at fault and why",
    arguments: [
      (admission(birth: "2005-11-02"), MembershipFault.field("birth_day", .memberUnder18)),
      (admission(birth: "2024-01-01"), .field("birth_day", .dateInFuture)),
      (admission(birth: "1889-12-31"), .field("birth_day", .bornTooEarly)),
      (admission(birth: "1990-02-30"), .field("birth_day", .invalidDay)),
      (admission(birth: ""), .field("birth_day", .required)),
      (admission(day: "2023-12-15"), .field("day", .dateInFuture)),
      (admission(day: "15/12/2023"), .field("day", .invalidDay)),
      (admission(day: "1930-10-19"), .field("day", .dateTooEarly)),
      (admission(name: " "), .field("full_name", .required)),
      (admission(name: "Ý"), .field("full_name", .length(2, 100))),
      (admission(name: "Lê\u{0}Thị"), .field("full_name", .controlCharacter)),
      (
        admission(name: String(repeating: "a", count: 101)), .field("full_name", .length(2, 100))
      ),
      (admission(ethnicity: "55"), .field("ethnicity", .malformed)),
      (admission(ethnicity: "1"), .field("ethnicity", .malformed)),
      (admission(reason: 0), .field("reason", .required)),
      (admission(reason: 99), .field("reason", .notAllowed)),
      (admission(identity: "12345678"), .field("identity_number", .malformed)),
      (admission(id: 5, loader: false), .field("id", .loaderOnly)),
      (admission(id: -5), .field("id", .outOfRange)),
    ])
  func refused(fault: MembershipFault?, expected: MembershipFault) {
    #expect(fault == expected)
  }

  @Test("Who turns 18 on the day of admission is a member, a day later is not")
  func eighteenth() {
    #expect(Self.admission(birth: "2005-11-01") == nil)
    #expect(Self.admission(birth: "2005-11-02") == .field("birth_day", .memberUnder18))
  }

  @Test("A decomposed name is composed, its key has no diacritics")
  func composed() throws {
    let profile = try MemberProfile(
      fullName: "  Đa\u{0300}o   Thi\u{0323} Ngo\u{0323}c ", birthDay: "1990-01-01", ethnicity: "",
      today: Self.setting.today)
    #expect(profile.name.text == "Đào Thị Ngọc")
    #expect(Array(profile.name.text.unicodeScalars) == Array("Đào Thị Ngọc".unicodeScalars))
    #expect(profile.name.key == "dao thi ngoc")
    #expect(profile.ethnicity == nil)
  }

  static func roll(
    count: Int64 = 10, admissions: [(reason: Int32, count: Int64)] = [],
    parts: [(dimension: Int32, key: String, count: Int64)] = [], signer: String = "Lan",
    supersedes: Int64 = 0, withdrawn: Bool = false, day: String = "2023-11-30"
  ) -> MembershipFault? {
    do {
      _ = try RollDeclaration(
        id: 0, day: day, count: count, admissions: admissions, exits: [], parts: parts,
        signer: signer, supersedes: supersedes, withdrawn: withdrawn, setting: setting)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A roll names the field at fault and why",
    arguments: [
      (roll(), nil),
      (roll(count: -1), MembershipFault.field("count", .outOfRange)),
      (roll(admissions: [(1, 2), (1, 3)]), .field("admissions.reason", .repeated)),
      (roll(admissions: [(9, 2)]), .field("admissions.reason", .notAllowed)),
      (roll(parts: [(1, "18-30", 10)]), nil),
      (roll(parts: [(1, "18-30", 6), (1, "31-45", 5)]), .field("parts", .partsExceedWhole)),
      (roll(parts: [(1, "18-30", 6), (2, "01", 10)]), nil),
      (roll(parts: [(1, "17-30", 1)]), .field("parts.key", .notAllowed)),
      (roll(parts: [(2, "55", 1)]), .field("parts.key", .notAllowed)),
      (roll(parts: [(2, "01", 1), (2, "01", 1)]), .field("parts.key", .repeated)),
      (roll(signer: ""), .field("signer", .required)),
      (roll(withdrawn: true), .field("supersedes", .required)),
      (roll(day: "2023-12-15"), .field("day", .dateInFuture)),
    ] as [(MembershipFault?, MembershipFault?)])
  func rolls(fault: MembershipFault?, expected: MembershipFault?) {
    #expect(fault == expected)
  }

  @Test(
    "Exactly 60 % reaches the threshold, by whole numbers",
    arguments: [
      (60, 100, true, 0), (59, 100, false, 1), (6, 10, true, 0), (3, 5, true, 0),
      (600_000, 1_000_001, false, 1), (600_001, 1_000_001, true, 0), (0, 7, false, 5),
    ])
  func threshold(members: Int64, women: Int64, reaches: Bool, missing: Int64) {
    let rate = GatheringRate(members: members, women: women)
    #expect(rate.applicable)
    #expect(rate.reachesThreshold == reaches)
    #expect(rate.missing == missing)
  }

  @Test("Without a count of women there is no rate")
  func noRate() {
    #expect(!GatheringRate(members: 5, women: 0).applicable)
  }

  @Test(
    "The last birth day of an age group is the last on which she has reached the age",
    arguments: ["2023-11-30", "2024-02-29", "2023-03-01", "2024-01-01"],
    AgeGroup.allCases)
  func lastBirth(day: String, group: AgeGroup) throws {
    let day = try #require(BusinessDay(iso: day))
    let last = group.lastBirth(on: day)
    #expect(last.age(on: day) >= group.rawValue)
    #expect(last.advanced(by: 1).age(on: day) < group.rawValue)
  }

  @Test(
    "A unit's code has the form of its level",
    arguments: [
      ("01", Int32(2), true), ("1", 2, false), ("001", 3, true), ("0001", 3, false),
      ("00001", 4, true), ("0001A", 4, false), ("00001.001", 5, true), ("00001.01", 5, false),
      ("00001-001", 5, false), ("", 4, false),
    ])
  func codes(code: String, level: Int32, sound: Bool) {
    var draft = UnitTraitsDraft()
    draft.code = code
    draft.name = "Đơn vị"
    draft.level = level
    draft.parent = 9
    #expect(((try? UnitTraits(draft)) != nil) == sound)
  }

  @Test("A cause keeps its number and reads back")
  func causes() {
    let causes =
      AdmissionReason.allCases.map { Cause.admission($0) }
      + ExitReason.allCases.map { Cause.exit($0) } + [.transferOut, .transferIn]
    for cause in causes { #expect(Cause(code: cause.code) == cause) }
    #expect(Set(causes.map(\.code)).count == causes.count)
    #expect(Cause(code: 99) == nil)
  }

  @Test(
    "What the state of the records forbids is said in both languages",
    arguments: Refusal.allCases.map { MembershipFault.refused($0) } + [
      .notFound(.member), .notFound(.unit), .exists("login", .account), .tooMany("unit_id", 5),
    ])
  func languages(fault: MembershipFault) {
    let error = MembershipErrors.error(fault)
    #expect(error.isInBothLanguages, "\(error)")
  }
}
