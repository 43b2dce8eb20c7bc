import UnionModel

/// Advice on a document that another body is to issue.
struct Advice: Sendable, Hashable {
  let unit: UnitID
  let document: String
  let issuer: String
  let day: BusinessDay
}

/// The issue of a document on which the union advised.
struct AdviceIssued: Sendable, Hashable {
  let advice: Int64
  let number: String
  let day: BusinessDay

  /// A document is not issued before the advice was given.
  func check(after adviceDay: BusinessDay) throws(PolicyFault) {
    guard adviceDay <= day else { throw .field("day", .tooEarly) }
  }
}
