import SenAPI
import Storage
import UnionModel
import UnionService

/// Subjects of actors, read once each.
final class ActorNames {
  private let reader: any SQLReading
  private var known: [Int64: String] = [:]

  /// Reads subjects in a transaction.
  init(_ reader: any SQLReading) {
    self.reader = reader
  }

  /// The subject of an actor.
  func subject(_ number: Int64) throws -> String {
    if let subject = known[number] { return subject }
    let subject = try ActorStore.subject(of: number, in: reader)
    known[number] = subject
    return subject
  }

  /// The provenance of a record.
  func provenance(_ stamp: RecordStamp, supersedes: Int64? = nil) throws -> Types.Provenance {
    var provenance = Types.Provenance()
    provenance.recordedAt = Instant(rawValue: stamp.recordedAt).timestamp
    provenance.recordedBy = try subject(stamp.recordedBy)
    provenance.supersedes = supersedes ?? 0
    provenance.synthetic = stamp.synthetic
    return provenance
  }
}
