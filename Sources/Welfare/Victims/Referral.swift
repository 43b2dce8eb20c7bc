import UnionModel

/// To whom a report was passed on.
enum ReferralAuthority: Int64, CodedValue {
  case peoplesCommittee = 1
  case police = 2
  case health = 3
  case socialProtection = 4
  case union = 5
}

/// A report of violence that was received and passed on.
struct Referral: Sendable, Hashable {
  /// Key of the protected victim; nil where none is recorded yet.
  let person: Int64?
  /// Pseudonymous subject of the receiver's account.
  let receiver: String
  /// When it was received, µs.
  let receivedAt: Instant
  /// To whom it was passed on.
  let authority: ReferralAuthority
  /// When it was passed on, µs.
  let forwardedAt: Instant

  /// - Throws: `WelfareError.field` of "forwarded_at" before "received_at" or in the future, of
  ///   "receiver" if empty or above 128 characters.
  init(
    person: Int64?, receiver: String, receivedAt: Instant, authority: ReferralAuthority,
    forwardedAt: Instant, now: Instant
  ) throws(WelfareError) {
    if receiver.isEmpty { throw .field("receiver", .missing) }
    if receiver.count > VictimCase.subjectLimit { throw .field("receiver", .tooLong) }
    if forwardedAt < receivedAt { throw .field("forwarded_at", .endBeforeStart) }
    if forwardedAt > now { throw .field("forwarded_at", .timeInFuture) }
    self.init(
      stored: person, receiver: receiver, receivedAt: receivedAt, authority: authority,
      forwardedAt: forwardedAt)
  }

  /// A referral as it was stored.
  init(
    stored person: Int64?, receiver: String, receivedAt: Instant, authority: ReferralAuthority,
    forwardedAt: Instant
  ) {
    self.person = person
    self.receiver = receiver
    self.receivedAt = receivedAt
    self.authority = authority
    self.forwardedAt = forwardedAt
  }
}
