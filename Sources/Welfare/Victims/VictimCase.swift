import UnionModel

/// On what ground a case is worked on.
enum ConsentBasis: Int64, CodedValue {
  case consent = 1
  case guardianAndChild = 2
  case statutoryDuty = 3
}

/// One worker for one victim over a span.
struct VictimCase: Sendable, Hashable {
  /// Key of the protected victim.
  let person: Int64
  /// Pseudonymous subject of the worker's account.
  let worker: String
  /// On what ground the case is worked on.
  let consent: ConsentBasis
  /// From when to when it is open.
  let span: Span

  /// - Throws: `WelfareError.field` of "from" before the detection, of "worker" above 128
  ///   characters, of "consent" for an adult on a guardian's consent.
  init(
    of victim: Victim, worker: String, consent: ConsentBasis, span: Span
  ) throws(WelfareError) {
    if span.from < victim.day { throw .field("from", .beforeReference) }
    if worker.isEmpty { throw .field("worker", .missing) }
    if worker.count > Self.subjectLimit { throw .field("worker", .tooLong) }
    if consent == .guardianAndChild, victim.ageGroup == .adult {
      throw .field("consent", .notAllowed)
    }
    self.init(stored: victim.person, worker: worker, consent: consent, span: span)
  }

  /// A case as it was stored.
  init(stored person: Int64, worker: String, consent: ConsentBasis, span: Span) {
    self.person = person
    self.worker = worker
    self.consent = consent
    self.span = span
  }

  /// Whether somebody works on it on a day.
  func isOpen(on day: BusinessDay) -> Bool {
    span.from <= day && (span.to.map { $0 >= day } ?? true)
  }

  /// The same case, closed.
  func closed(on day: BusinessDay) throws(WelfareError) -> VictimCase {
    try VictimCase(stored: person, worker: worker, consent: consent, span: span.ended(on: day))
  }

  /// Characters of an account's subject.
  static let subjectLimit = 128
}
