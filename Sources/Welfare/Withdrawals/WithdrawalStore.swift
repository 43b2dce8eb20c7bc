import Storage

/// A table whose records rest on others.
struct Dependent: Sendable {
  /// What its column holds.
  enum Key: Sendable {
    /// The record's id.
    case record
    /// The key of a protected person.
    case person
  }

  let ledger: Ledger
  let column: String
  let key: Key
}

extension WelfareRecordKind {
  /// What may rest on a record of this kind.
  var dependents: [Dependent] {
    func record(_ ledger: Ledger, _ column: String) -> Dependent {
      Dependent(ledger: ledger, column: column, key: .record)
    }
    func person(_ ledger: Ledger) -> Dependent {
      Dependent(ledger: ledger, column: "person_id", key: .person)
    }
    switch self {
    case .child: return [Sponsorship.ledger, Payment.ledger, CampAttendance.ledger].map(person)
    case .sponsor:
      return [record(Sponsorship.ledger, "sponsor_id"), record(Payment.ledger, "sponsor_id")]
    case .sponsorship: return [record(Pledge.ledger, "sponsorship_id")]
    case .payment: return [record(PaymentReversal.ledger, "payment_id")]
    case .camp: return [record(CampAttendance.ledger, "camp_id")]
    case .victim:
      return [
        VictimStatusEvent.ledger, VictimCase.ledger, VictimServiceEvent.ledger, Referral.ledger,
      ].map(person)
    case .trustedAddress: return [record(TrustedAddressEvent.ledger, "address_id")]
    case .family: return [record(CriteriaCheck.ledger, "family_id")]
    default: return []
    }
  }

  /// Whether a living record rests on the one of this kind.
  func isInUse(rootID: Int64, person: Int64?, in reading: some SQLReading) throws -> Bool {
    for dependent in dependents {
      guard let key = dependent.key == .record ? rootID : person else { continue }
      let found = try reading.queryOne(
        "\(dependent.ledger.livingSQL) AND t.\(dependent.column) = ?1 LIMIT 1", [.integer(key)]
      ) { _ in true }
      if found == true { return true }
    }
    return false
  }
}
