import UnionModel

/// Whether someone is a member.
enum MemberStatus: Int64, Hashable, Sendable {
  case active = 1
  case left = 2
  case died = 3
  case merged = 4
  case withdrawn = 5
}

/// Why someone came.
enum AdmissionReason: Int64, Hashable, Sendable, CaseIterable {
  case new = 1
  case movedIn = 2
  case returned = 3
  case register = 4
  case other = 5

  /// Key in figures split by admission reason.
  var key: String {
    switch self {
    case .new: "new"
    case .movedIn: "moved in"
    case .returned: "returned"
    case .register: "register"
    case .other: "other"
    }
  }
}

/// Why someone is no longer there.
enum ExitReason: Int64, Hashable, Sendable, CaseIterable {
  case movedAway = 1
  case resigned = 2
  case struckOff = 3
  case died = 4
  case duplicate = 5
  case other = 6

  /// Key in figures split by exit reason.
  var key: String {
    switch self {
    case .movedAway: "moved away"
    case .resigned: "resigned"
    case .struckOff: "struck off"
    case .died: "died"
    case .duplicate: "duplicate"
    case .other: "other"
    }
  }
}

/// Kind of an entry in the ledger.
enum MemberEventKind: Int64, Hashable, Sendable {
  case admitted = 1
  case transferredOut = 2
  case transferredIn = 3
  case left = 4
  case died = 5
  case merged = 6
  case unmerged = 7

  /// What it adds to its branch.
  var delta: Int64 {
    switch self {
    case .admitted, .transferredIn, .unmerged: 1
    case .transferredOut, .left, .died, .merged: -1
    }
  }
}

/// Why the stock of a branch changed, as one number in the ledger, the counters and the rolls:
/// admissions 1 to 5, exits 11 to 16, transfers 21 (out) and 22 (in).
enum Cause: Hashable, Sendable {
  case admission(AdmissionReason)
  case exit(ExitReason)
  case transferOut
  case transferIn

  /// First number of an exit, less one.
  static let exitOffset: Int64 = 10
  /// Number of a transfer out; a transfer in is the next.
  static let transferOutCode: Int64 = 21

  /// The number.
  var code: Int64 {
    switch self {
    case .admission(let reason): reason.rawValue
    case .exit(let reason): Self.exitOffset + reason.rawValue
    case .transferOut: Self.transferOutCode
    case .transferIn: Self.transferOutCode + 1
    }
  }

  /// Reads a number; nil for any other.
  init?(code: Int64) {
    if let reason = AdmissionReason(rawValue: code) {
      self = .admission(reason)
    } else if let reason = ExitReason(rawValue: code - Self.exitOffset) {
      self = .exit(reason)
    } else if code == Self.transferOutCode {
      self = .transferOut
    } else if code == Self.transferOutCode + 1 {
      self = .transferIn
    } else {
      return nil
    }
  }

  /// The reason of an admission.
  var admission: AdmissionReason? {
    if case .admission(let reason) = self { reason } else { nil }
  }

  /// The reason of an exit.
  var exit: ExitReason? {
    if case .exit(let reason) = self { reason } else { nil }
  }
}

/// What is known of a person who is admitted.
struct MemberProfile: Hashable, Sendable {
  /// A member is this old on the day of her admission.
  static let minimumAge = 18

  var name: PersonName
  var birthDay: BusinessDay
  var ethnicity: EthnicGroup?

  /// Reads a name, a birth date and an ethnic group.
  init(
    fullName: String, birthDay: String, ethnicity: String, today: BusinessDay
  ) throws(MembershipFault) {
    self.name = try Gate.name(fullName, "full_name")
    self.birthDay = try Gate.birth(birthDay, "birth_day", today: today)
    self.ethnicity = try Gate.ethnicity(ethnicity, "ethnicity")
  }

  /// Reads what was checked when it was written.
  init(name: PersonName, birthDay: BusinessDay, ethnicity: EthnicGroup?) {
    self.name = name
    self.birthDay = birthDay
    self.ethnicity = ethnicity
  }

  /// Refuses somebody who is not 18 on the day of her admission.
  func checkAge(on admission: BusinessDay) throws(MembershipFault) {
    guard birthDay.age(on: admission) >= Self.minimumAge else {
      throw .field("birth_day", .memberUnder18)
    }
  }
}

/// The admission of a member, checked.
struct Admission: Hashable, Sendable {
  /// Longest number of a card, in characters.
  static let numberLength = 32

  var id: Int64?
  var profile: MemberProfile
  var day: BusinessDay
  var reason: AdmissionReason
  var memberNo: String?
  var identity: IdentityNumber?

  /// Reads an admission; the branch is looked up beside it.
  init(
    id: Int64, fullName: String, birthDay: String, ethnicity: String, day: String, reason: Int32,
    memberNo: String, identityNumber: String, setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.day = try Gate.day(day, "day", today: setting.today)
    self.profile = try MemberProfile(
      fullName: fullName, birthDay: birthDay, ethnicity: ethnicity, today: setting.today)
    try profile.checkAge(on: self.day)
    self.reason = try Gate.choice(reason, "reason")
    let number = try Gate.text(memberNo, "member_no", 0...Self.numberLength)
    self.memberNo = number.isEmpty ? nil : number
    self.identity = try IdentityNumber(optional: identityNumber)
  }
}

/// The number of an identity paper: 9 digits (before 2016) or 12.
struct IdentityNumber: Hashable, Sendable {
  /// The digits; never written anywhere.
  let digits: String

  /// Reads a number; nil where it is empty.
  init?(optional text: String) throws(MembershipFault) {
    guard !text.isEmpty else { return nil }
    let length = text.utf8.count
    guard length == 9 || length == 12, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw .field("identity_number", .malformed)
    }
    self.digits = text
  }
}

/// A member as the register has her now.
struct MemberRecord: Hashable, Sendable {
  /// What the number of a card begins with that the service gave.
  static let numberPrefix = "HV"

  var id: Int64
  var memberNo: String?
  var profile: MemberProfile
  var branchID: Int64
  var joinedDay: BusinessDay
  var status: MemberStatus
  var mergedInto: Int64?
  var identityPrint: [UInt8]?
  var stamp: RecordStamp

  /// The number of her card: her own, or one made of the id.
  var number: String { memberNo ?? Self.numberPrefix + String(id) }

  /// The id in a number that the service gave; nil for any other.
  static func id(ofNumber number: String) -> Int64? {
    guard number.hasPrefix(numberPrefix) else { return nil }
    return Int64(number.dropFirst(numberPrefix.count))
  }
}

/// One entry of the ledger.
struct MemberEventRecord: Hashable, Sendable {
  var id: Int64
  var memberID: Int64
  var branchID: Int64
  var day: BusinessDay
  var kind: MemberEventKind
  var cause: Cause
  var delta: Int64
  var stamp: RecordStamp
  /// The entry that this one takes back, or that it stands for after a correction.
  var supersedes: Int64?

  /// Whether it takes another entry back.
  var isReversal: Bool { delta != kind.delta }

  /// The entry that takes this one back.
  func reversal(id: Int64, stamp: RecordStamp) -> MemberEventRecord {
    var reversal = self
    reversal.id = id
    reversal.delta = -delta
    reversal.stamp = stamp
    reversal.supersedes = self.id
    return reversal
  }
}
