import UnionModel

/// How long support was meant to last.
enum SponsorshipForm: Int64, CodedValue {
  case regular = 1
  case oneOff = 2
}

/// One child sponsored by one sponsor; a child may have several.
struct Sponsorship: Sendable, Hashable {
  /// Key of the protected child.
  let person: Int64
  /// The sponsor's id.
  let sponsorID: Int64
  /// The sponsor deals with the child, not through a unit of the union.
  let direct: Bool
  /// Regular or one-off.
  let form: SponsorshipForm
  /// From when to when; one-off support lasts one day.
  let span: Span

  /// - Throws: `WelfareError.field("to")` for one-off support of more than a day.
  init(
    person: Int64, sponsorID: Int64, direct: Bool, form: SponsorshipForm, span: Span
  ) throws(WelfareError) {
    var span = span
    if form == .oneOff {
      if let to = span.to, to != span.from { throw .field("to", .notAllowed) }
      span = Span(stored: span.from, to: span.from)
    }
    self.person = person
    self.sponsorID = sponsorID
    self.direct = direct
    self.form = form
    self.span = span
  }

  /// A sponsorship as it was stored.
  init(stored person: Int64, sponsorID: Int64, direct: Bool, form: SponsorshipForm, span: Span) {
    self.person = person
    self.sponsorID = sponsorID
    self.direct = direct
    self.form = form
    self.span = span
  }

  /// The same sponsorship, ended.
  func ended(on day: BusinessDay) throws(WelfareError) -> Sponsorship {
    try Sponsorship(
      person: person, sponsorID: sponsorID, direct: direct, form: form,
      span: span.ended(on: day))
  }
}
