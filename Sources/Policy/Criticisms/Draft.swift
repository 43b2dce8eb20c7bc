import UnionModel

/// What a draft will be. Raw values are those of the interface.
enum DraftKind: Int64, Sendable, CaseIterable {
  case law = 1
  case regulation = 2
  case local = 3
  case party = 4
}

/// What a unit did with a draft. Raw values are those of the interface.
enum CriticismRole: Int64, Sendable, CaseIterable {
  case chaired = 1
  case joined = 2
  case commented = 3
}

/// A draft of a legal text or another document.
struct Draft: Sendable, Hashable {
  let title: String
  let kind: DraftKind
  let issuer: String
  let subject: Subject
  /// Registered code of the text it will be; empty for none.
  let subjectCode: String
  let unit: UnitID
  let day: BusinessDay
}

/// What one unit did with one draft.
struct Criticism: Sendable, Hashable {
  let draft: Int64
  let unit: UnitID
  let role: CriticismRole
  let day: BusinessDay

  /// Nobody criticises a draft before it was put out.
  func check(after draftDay: BusinessDay) throws(PolicyFault) {
    guard draftDay <= day else { throw .field("day", .tooEarly) }
  }
}

/// One content (nội dung) that a unit proposed for a draft.
struct ContentItem: Sendable, Hashable {
  let draft: Int64
  let unit: UnitID
  let day: BusinessDay
  let text: String
}

/// What became of a proposed content.
struct ContentItemStep: Sendable, Hashable {
  let item: Int64
  let state: ProposalState
  let article: String
  let day: BusinessDay

  /// A content is adopted as an article, or refused.
  init(item: Int64, state: ProposalState, article: String, day: BusinessDay) throws(PolicyFault) {
    guard state.isFinal else { throw .field("state", .outOfRange) }
    guard (state == .adopted) != article.isEmpty else {
      throw .field("article", state == .adopted ? .missing : .outOfRange)
    }
    self.item = item
    self.state = state
    self.article = article
    self.day = day
  }
}
