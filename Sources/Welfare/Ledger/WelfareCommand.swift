import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// The messages of this service.
typealias Wire = API.Welfare.V1
/// The messages that all services share.
typealias Types = API.Types.V1

/// A message that writes a record, from a call of its own or as a row of an import.
protocol WelfareCommand: SenMessage {
  /// What a call answers.
  associatedtype Reply: SenMessage

  /// Request id and the time of a historical load; absent in a row of an import.
  var header: Types.WriteHeader? { get }

  /// The unit that the record hangs on, or will.
  /// - Throws: `WelfareError.field` if a reference that decides it is malformed or unknown.
  func unit(in reading: some SQLReading) throws -> UnitID

  /// Judges and writes.
  func perform(_ recording: Recording) throws -> Reply

  /// The id of what was written, for an import that asks for ids.
  static func id(of reply: Reply) -> Int64

  /// The call of its own: who may make it may also import such a row.
  static var method: RPCMethod { get }
}

/// The unit that a message names.
func requiredUnit(_ id: Int64) throws(WelfareError) -> UnitID {
  if id == 0 { throw .field("unit_id", .missing) }
  if id < 0 { throw .field("unit_id", .unknownUnit) }
  return UnitID(id)
}

/// A day that must be given.
func requiredDay(_ text: String, _ field: String) throws(WelfareError) -> BusinessDay {
  if text.isEmpty { throw .field(field, .missing) }
  guard let day = BusinessDay(iso: text) else { throw .field(field, .malformedDay) }
  return day
}

/// A day that may be left out.
func optionalDay(_ text: String, _ field: String) throws(WelfareError) -> BusinessDay? {
  text.isEmpty ? nil : try requiredDay(text, field)
}

/// A value of a closed set.
func coded<Value: CodedValue>(
  _ number: some SenEnum, _ field: String, as value: Value.Type = Value.self
) throws(WelfareError) -> Value {
  if let value = Value(rawValue: Int64(number.rawValue)) { return value }
  throw .field(field, number.rawValue == 0 ? .missing : .unrecognised)
}

/// A value of a closed set on the wire.
func wire<Number: SenEnum>(_ value: some CodedValue) -> Number {
  Number(rawValue: Int32(value.rawValue))
}

/// An instant that must be given.
func requiredInstant(
  _ stamp: API.Google.Protobuf.Timestamp?, _ field: String
) throws(WelfareError) -> Instant {
  guard let stamp else { throw .field(field, .missing) }
  guard let instant = Instant(stamp) else {
    throw .field(field, .malformedInstant)
  }
  return instant
}

extension RecordStamp {
  /// When and by whom, on the wire.
  var provenance: Types.Provenance {
    .with {
      $0.recordedAt = Instant(rawValue: recordedAt).timestamp
      $0.recordedBy = recordedBy
      $0.supersedes = supersedes ?? 0
      $0.synthetic = synthetic
    }
  }
}

/// A record that its id names.
func existing<Fact: LedgerFact>(
  _ id: Int64, _ field: String, as fact: Fact.Type = Fact.self, in reading: some SQLReading
) throws -> Recorded<Fact> {
  guard let record = try Fact.newest(id, in: reading) else {
    throw WelfareError.field(field, .unknownRecord)
  }
  return record
}

/// The living record of the child under a pseudonym.
func existingChild(
  _ text: String, _ field: String = "child_id", in reading: some SQLReading
) throws -> Recorded<Child> {
  let pseudonym = try Pseudonym(text, field: field)
  guard
    let key = try ProtectedPersonStore.key(of: pseudonym, kind: .child, in: reading),
    let child = try Child.newest(ofPerson: key, in: reading)
  else { throw WelfareError.field(field, .unknownRecord) }
  return child
}

/// The living record of the victim under a pseudonym.
func existingVictim(
  _ text: String, _ field: String = "victim_id", in reading: some SQLReading
) throws -> Recorded<Victim> {
  let pseudonym = try Pseudonym(text, field: field)
  guard
    let key = try ProtectedPersonStore.key(of: pseudonym, kind: .victim, in: reading),
    let victim = try Victim.newest(ofPerson: key, in: reading)
  else { throw WelfareError.field(field, .unknownRecord) }
  return victim
}
