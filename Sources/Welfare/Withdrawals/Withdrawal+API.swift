import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.WithdrawWelfareRecordRequest: WelfareCommand {
  static let method = Wire.WelfareRecordsMethods.withdrawWelfareRecord

  func unit(in reading: some SQLReading) throws -> UnitID {
    let kind: WelfareRecordKind = try coded(kind, "kind")
    return try unit(of: kind.fact, in: reading)
  }

  private func unit<Fact: LedgerFact>(
    of fact: Fact.Type, in reading: some SQLReading
  ) throws -> UnitID {
    guard let (record, void) = try Fact.version(recordID, in: reading), !void else {
      throw WelfareError.field("record_id", .unknownRecord)
    }
    return record.stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.WithdrawWelfareRecordResponse {
    let kind: WelfareRecordKind = try coded(kind, "kind")
    let stamp = try withdraw(kind, kind.fact, recording)
    return .with {
      $0.recordID = stamp.id
      $0.provenance = stamp.provenance
    }
  }

  private func withdraw<Fact: LedgerFact>(
    _ kind: WelfareRecordKind, _ fact: Fact.Type, _ recording: Recording
  ) throws -> RecordStamp {
    let record: Recorded<Fact> = try recording.correctable(recordID, "record_id")
    try recording.units.judging(kind.method).authorise(record.stamp.unit)
    let inUse = try kind.isInUse(
      rootID: record.stamp.rootID, person: (record.fact as? any ProtectedFact)?.person,
      in: recording.transaction)
    if inUse { throw WelfareError.inUse }
    return try recording.withdraw(record)
  }

  static func id(of reply: Wire.WithdrawWelfareRecordResponse) -> Int64 { reply.recordID }
}

/// A fact that others find by its protected person.
protocol ProtectedFact {
  /// Key of the protected person.
  var person: Int64 { get }
}

extension Child: ProtectedFact {}
extension Victim: ProtectedFact {}
