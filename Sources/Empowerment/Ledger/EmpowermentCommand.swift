import SenAPI
import SenCodec
import Storage
import UnionModel
import UnionService

/// The messages of this service.
typealias Wire = API.Empowerment.V1
/// The messages that all services share.
typealias Types = API.Types.V1

/// A message that writes a record, from a call of its own or as a row of an import.
protocol EmpowermentCommand: SenMessage {
  /// What a call answers.
  associatedtype Reply: SenMessage

  /// Request id and the time of a historical load; absent in a row of an import.
  var header: Types.WriteHeader? { get }

  /// The unit that the record hangs on, or will; nil where what it refers to is unknown, so that only
  /// who may act anywhere learns that.
  func unit(in reading: some SQLReading) throws -> UnitID?

  /// Judges and writes.
  func perform(_ recording: Recording) throws -> Reply

  /// The id of what was written, for an import that asks for ids.
  static func id(of reply: Reply) -> Int64
}

/// The unit that a message names.
func requiredUnit(_ id: Int64, _ field: String = "unit_id") throws(EmpowermentError) -> UnitID {
  if id == 0 { throw .field(field, .missing) }
  if id < 0 { throw .field(field, .unknownUnit) }
  return UnitID(id)
}

/// The unit of the living record that a field refers to; nil where there is none.
/// - Throws: `EmpowermentError.field` where no record is named.
func unitOf<Fact: LedgerFact>(
  _ fact: Fact.Type, _ id: Int64, _ field: String, in reading: some SQLReading
) throws -> UnitID? {
  if id == 0 { throw EmpowermentError.field(field, .missing) }
  return try Fact.newest(id, in: reading)?.stamp.unit
}

/// A value of a closed set on the wire.
func wire<Number: SenEnum>(_ value: some CodedValue) -> Number {
  Number(rawValue: Int32(value.rawValue))
}

/// A value of a closed set from the wire.
func coded<Value: CodedValue>(
  _ number: some SenEnum, _ field: String, as value: Value.Type = Value.self
) throws(EmpowermentError) -> Value {
  try Gate.coded(number.rawValue, field)
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
