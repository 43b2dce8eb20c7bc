import Storage
import UnionModel

extension TrustedAddressEvent: LedgerFact {
  static let ledger = Ledger("trusted_address_event", ["address_id", "kind", "day"])

  var columnValues: [SQLValue] {
    [.integer(addressID), .coded(kind), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(stored: row.int64(first), kind: row.coded(first + 1), day: row.day(first + 2))
  }
}

extension TrustedAddressEvent {
  /// The living events of an address.
  static func events(
    of addressID: Int64, in reading: some SQLReading
  ) throws -> [Recorded<TrustedAddressEvent>] {
    try living(where: "t.address_id = ?1", [.integer(addressID)], in: reading)
  }
}
