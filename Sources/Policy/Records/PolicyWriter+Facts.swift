import SenAPI
import Storage
import UnionModel
import UnionService

extension PolicyWriter {
  /// Records a supervision.
  func supervision(
    _ request: Wire.CreateSupervisionRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let supervision = try Supervision(request, today: today)
    let field = supervision.lead == nil ? "unit_id" : "lead_unit_id"
    return try SupervisionStore.insert(
      supervision, at: try place(supervision.unit, field),
      id: try stamp.recordID(request.id, in: transaction), stamp: mark(stamp, transaction),
      in: transaction)
  }

  /// Records the next step of a supervision.
  func supervisionStep(
    _ request: Wire.RecordSupervisionStepRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let id = try PolicyFields.reference(request.supervisionID, "supervision_id")
    try require(.supervision, id, "supervision_id", in: transaction)
    let step = Supervision.Step(
      step: try PolicyFields.choice(request.step.rawValue, "step"),
      day: try PolicyFields.day(request.day, "day", today: today))
    let newest = try SupervisionStore.steps(of: id, known: FactStore.now, in: transaction).last
    if let newest { try Supervision.check(step, after: newest.step, field: "step") }
    return try SupervisionStore.insert(
      step, of: id, stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a unit's part in a supervision.
  func participation(
    _ request: Wire.RecordParticipationRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    if request.withdrawn {
      return try withdraw(.participation, request.supersedes, stamp, transaction)
    }
    let participation = try Participation(
      supervision: try PolicyFields.reference(request.supervisionID, "supervision_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      role: try PolicyFields.choice(request.role.rawValue, "role"),
      day: try PolicyFields.day(request.day, "day", today: today))
    try require(.supervision, participation.supervision, "supervision_id", in: transaction)
    return try SupervisionStore.insert(
      participation, at: try place(participation.unit, "unit_id"),
      id: try stamp.recordID(request.id, in: transaction),
      supersedes: try correctable(.participation, request.supersedes, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a visit.
  func visit(
    _ request: Wire.RecordVisitRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let visit = Visit(
      supervision: try PolicyFields.reference(request.supervisionID, "supervision_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      day: try PolicyFields.day(request.day, "day", today: today))
    try require(.supervision, visit.supervision, "supervision_id", in: transaction)
    _ = try place(visit.unit, "unit_id")
    return try SupervisionStore.insert(
      visit, id: try stamp.recordID(request.id, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a finding.
  func finding(
    _ request: Wire.RecordFindingRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let finding = Finding(
      supervision: try PolicyFields.reference(request.supervisionID, "supervision_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      day: try PolicyFields.day(request.day, "day", today: today),
      text: try PolicyFields.text(request.text, "text", limit: PolicyFields.textLimit))
    try require(.supervision, finding.supervision, "supervision_id", in: transaction)
    _ = try place(finding.unit, "unit_id")
    return try FindingStore.insert(
      finding, id: try stamp.recordID(request.id, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a recommendation.
  func recommendation(
    _ request: Wire.RecordRecommendationRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let recommendation = Recommendation(
      finding: try PolicyFields.reference(request.findingID, "finding_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      addressee: try PolicyFields.choice(request.addressee.rawValue, "addressee"),
      addresseeName: try PolicyFields.text(
        request.addresseeName, "addressee_name", limit: PolicyFields.nameLimit),
      text: try PolicyFields.text(request.text, "text", limit: PolicyFields.textLimit),
      day: try PolicyFields.day(request.day, "day", today: today))
    try require(.finding, recommendation.finding, "finding_id", in: transaction)
    _ = try place(recommendation.unit, "unit_id")
    return try FindingStore.insert(
      recommendation, id: try stamp.recordID(request.id, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records what became of a recommendation.
  func recommendationStep(
    _ request: Wire.RecordRecommendationStepRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let id = try PolicyFields.reference(request.recommendationID, "recommendation_id")
    guard let before = try FindingStore.find(id: id, known: FactStore.now, in: transaction) else {
      throw PolicyFault.field("recommendation_id", .unknownRecord)
    }
    let state: ProposalState = try PolicyFields.choice(request.state.rawValue, "state")
    let day = try PolicyFields.day(request.day, "day", today: today)
    try Recommendation.check(state, on: day, after: before.state, on: before.stateDay)
    return try FindingStore.insert(
      state, on: day, of: id, stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a draft.
  func draft(
    _ request: Wire.CreateDraftRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let draft = try Draft(request, today: today)
    _ = try place(draft.unit, "unit_id")
    return try DraftStore.insert(
      draft, id: try stamp.recordID(request.id, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a criticism or a comment.
  func criticism(
    _ request: Wire.RecordCriticismRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    if request.withdrawn {
      return try withdraw(.criticism, request.supersedes, stamp, transaction)
    }
    let criticism = Criticism(
      draft: try PolicyFields.reference(request.draftID, "draft_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      role: try PolicyFields.choice(request.role.rawValue, "role"),
      day: try PolicyFields.day(request.day, "day", today: today))
    let draft = try draft(criticism.draft, in: transaction)
    try criticism.check(after: draft.day)
    return try DraftStore.insert(
      criticism, at: try place(criticism.unit, "unit_id"),
      id: try stamp.recordID(request.id, in: transaction),
      supersedes: try correctable(.criticism, request.supersedes, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  private func draft(_ id: Int64, in reader: some SQLReading) throws -> Draft {
    guard let stored = try DraftStore.find(id: id, known: FactStore.now, in: reader) else {
      throw PolicyFault.field("draft_id", .unknownRecord)
    }
    return stored.draft
  }

  /// Records a proposed content.
  func contentItem(
    _ request: Wire.RecordContentItemRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let item = ContentItem(
      draft: try PolicyFields.reference(request.draftID, "draft_id"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"),
      day: try PolicyFields.day(request.day, "day", today: today),
      text: try PolicyFields.text(request.text, "text", limit: PolicyFields.textLimit))
    guard try draft(item.draft, in: transaction).day <= item.day else {
      throw PolicyFault.field("day", .tooEarly)
    }
    return try DraftStore.insert(
      item, at: try place(item.unit, "unit_id"),
      id: try stamp.recordID(request.id, in: transaction), stamp: mark(stamp, transaction),
      in: transaction)
  }

  /// Records what became of a proposed content.
  func contentItemStep(
    _ request: Wire.RecordContentItemStepRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let step = try ContentItemStep(
      item: try PolicyFields.reference(request.contentItemID, "content_item_id"),
      state: try PolicyFields.choice(request.state.rawValue, "state"),
      article: try PolicyFields.optionalText(
        request.article, "article", limit: PolicyFields.nameLimit),
      day: try PolicyFields.day(request.day, "day", today: today))
    guard let before = try DraftStore.findItem(id: step.item, known: FactStore.now, in: transaction)
    else { throw PolicyFault.field("content_item_id", .unknownRecord) }
    try Recommendation.check(
      step.state, on: step.day, after: before.state, on: before.stateDay)
    return try DraftStore.insert(step, stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records a dialogue.
  func dialogue(
    _ request: Wire.RecordDialogueRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    if request.withdrawn {
      return try withdraw(.dialogue, request.supersedes, stamp, transaction)
    }
    let dialogue = try Dialogue(request, today: today)
    _ = try place(dialogue.unit, "unit_id", levels: [.commune])
    return try DialogueStore.insert(
      dialogue, id: try stamp.recordID(request.id, in: transaction),
      supersedes: try correctable(.dialogue, request.supersedes, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records advice.
  func advice(
    _ request: Wire.CreateAdviceRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let advice = try Advice(request, today: today)
    _ = try place(advice.unit, "unit_id", levels: [.centre, .province])
    return try AdviceStore.insert(
      advice, id: try stamp.recordID(request.id, in: transaction),
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Records the issue of a document. A document is issued once.
  func adviceIssued(
    _ request: Wire.RecordAdviceIssuedRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let issued = AdviceIssued(
      advice: try PolicyFields.reference(request.adviceID, "advice_id"),
      number: try PolicyFields.text(
        request.number, "number", limit: PolicyFields.documentNumberLimit),
      day: try PolicyFields.day(request.day, "day", today: today))
    guard
      let before = try AdviceStore.find(id: issued.advice, known: FactStore.now, in: transaction)
    else { throw PolicyFault.field("advice_id", .unknownRecord) }
    guard before.issued == nil else { throw PolicyFault.recordedAlready("issue") }
    try issued.check(after: before.advice.day)
    return try AdviceStore.insert(issued, stamp: mark(stamp, transaction), in: transaction)
  }

  /// Takes a record back that another request names.
  private func withdraw(
    _ table: FactTable, _ id: Int64, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    guard id > 0 else { throw PolicyFault.field("supersedes", .missing) }
    return try FactStore.withdraw(
      table, id: try correctable(table, id, in: transaction), stamp: mark(stamp, transaction),
      in: transaction)
  }

  /// Takes a record of any kind back.
  func withdrawal(
    _ request: Wire.WithdrawPolicyRecordRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    guard let table = FactTable(withdrawable: request.kind) else {
      throw PolicyFault.field("kind", request.kind == .unspecified ? .missing : .outOfRange)
    }
    return try FactStore.withdraw(
      table, id: try PolicyFields.reference(request.id, "id"), stamp: mark(stamp, transaction),
      in: transaction)
  }
}

extension FactTable {
  /// The table of a kind of record that can be taken back by its id.
  init?(withdrawable kind: Wire.PolicyRecordKind) {
    switch kind {
    case .supervision: self = .supervision
    case .supervisionStep: self = .supervisionStep
    case .participation: self = .participation
    case .visit: self = .visit
    case .finding: self = .finding
    case .recommendation: self = .recommendation
    case .recommendationStep: self = .recommendationStep
    case .draft: self = .draft
    case .criticism: self = .criticism
    case .contentItem: self = .contentItem
    case .contentItemStep: self = .contentItemStep
    case .dialogue: self = .dialogue
    case .advice: self = .advice
    case .adviceIssued: self = .adviceIssued
    default: return nil
    }
  }

  /// The table and column of the record that a step belongs to; nil where the table has a unit.
  var parent: (table: FactTable, column: String)? {
    switch name {
    case FactTable.supervisionStep.name: (.supervision, "supervision_id")
    case FactTable.recommendationStep.name: (.recommendation, "recommendation_id")
    case FactTable.contentItemStep.name: (.contentItem, "content_item_id")
    case FactTable.adviceIssued.name: (.advice, "advice_id")
    default: nil
    }
  }
}
