import UnionModel

/// What a co-operative does.
enum CooperativeSector: Int64, CodedValue {
  case agriculture = 1
  case crafts = 2
  case processing = 3
  case trade = 4
  case tourism = 5
  case other = 6
}

/// How the union supported the founding of a co-operative.
enum FoundingSupport: Int64, CodedValue {
  case none = 1
  case advice = 2
  case training = 3
  case capital = 4
  case several = 5
}

/// A co-operative as it was founded.
struct Cooperative: Sendable, Hashable {
  /// Its name.
  let name: String
  /// What it does.
  let sector: CooperativeSector
  /// Number of its registration certificate; empty = not registered yet.
  let registrationNo: String
  /// The day it was founded.
  let founded: BusinessDay
  /// How the union supported the founding.
  let support: FoundingSupport
  /// The programme.
  let programme: Programme

  /// Characters of a registration number.
  static let registrationLength = 50

  /// - Throws: `EmpowermentError.field` for a bad text or a day to come.
  init(
    name: String, sector: CooperativeSector, registrationNo: String, founded: String,
    support: FoundingSupport, programme: Programme, today: BusinessDay
  ) throws(EmpowermentError) {
    self.name = try Gate.text(name, "name", 1...Gate.nameLength)
    self.sector = sector
    self.registrationNo = try Gate.text(
      registrationNo, "registration_no", 0...Self.registrationLength)
    self.founded = try Gate.day(founded, "founded", today: today)
    self.support = support
    self.programme = programme
  }

  /// A co-operative as it was stored.
  init(
    stored name: String, sector: CooperativeSector, registrationNo: String, founded: BusinessDay,
    support: FoundingSupport, programme: Programme
  ) {
    self.name = name
    self.sector = sector
    self.registrationNo = registrationNo
    self.founded = founded
    self.support = support
    self.programme = programme
  }
}
