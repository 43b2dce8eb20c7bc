import UnionModel

/// What every record carries besides what it says: where it hangs, when it was recorded, by whom.
struct RecordStamp: Sendable, Hashable {
  /// Id of this version.
  var id: Int64
  /// Id of the first version: the record's name, which stays.
  var rootID: Int64
  /// The unit the record hangs on.
  var unit: UnitID
  /// The instant of recording, µs.
  var recordedAt: Int64
  /// Pseudonymous subject of the account.
  var recordedBy: String
  /// The version that this one supersedes.
  var supersedes: Int64?
  /// Whether a generator made it.
  var synthetic: Bool
}

/// A fact with its stamp.
struct Recorded<Fact: Sendable & Hashable>: Sendable, Hashable {
  var stamp: RecordStamp
  var fact: Fact
}
