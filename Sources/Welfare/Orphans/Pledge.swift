import UnionModel

/// What a sponsor promised for one sponsorship.
struct Pledge: Sendable, Hashable {
  /// The sponsorship's id.
  let sponsorshipID: Int64
  /// Whole đồng per year, above 0.
  let perYear: Money
  /// From when to when it is in force.
  let span: Span

  /// - Throws: `WelfareError.field("from")` if it begins before the sponsorship.
  init(
    sponsorshipID: Int64, perYear: Money, span: Span, sponsorship: Sponsorship
  ) throws(WelfareError) {
    if span.from < sponsorship.span.from { throw .field("from", .beforeReference) }
    self.init(stored: sponsorshipID, perYear: perYear, span: span)
  }

  /// A pledge as it was stored.
  init(stored sponsorshipID: Int64, perYear: Money, span: Span) {
    self.sponsorshipID = sponsorshipID
    self.perYear = perYear
    self.span = span
  }

  /// The same pledge, ended.
  func ended(on day: BusinessDay) throws(WelfareError) -> Pledge {
    try Pledge(stored: sponsorshipID, perYear: perYear, span: span.ended(on: day))
  }

  /// Whole đồng due by a day: days in force of a year of 365.
  func due(by day: BusinessDay) -> Int64 {
    let (days, daysPerYear) = (span.days(upTo: day), Self.daysPerYear)
    return perYear.vnd / daysPerYear * days + perYear.vnd % daysPerYear * days / daysPerYear
  }

  /// Days of a year of pledging.
  static let daysPerYear: Int64 = 365
}
