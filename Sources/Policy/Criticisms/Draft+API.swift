import SenAPI
import SenCodec
import UnionModel
import UnionService

extension Draft {
  /// A draft as it came.
  init(_ wire: Wire.CreateDraftRequest, today: BusinessDay) throws(PolicyFault) {
    self.init(
      title: try PolicyFields.text(wire.title, "title", limit: PolicyFields.titleLimit),
      kind: try PolicyFields.choice(wire.kind.rawValue, "kind"),
      issuer: try PolicyFields.text(wire.issuer, "issuer", limit: PolicyFields.nameLimit),
      subject: try PolicyFields.choice(wire.subject.rawValue, "subject"),
      subjectCode: try PolicyFields.code(wire.subjectCode, "subject_code"),
      unit: try PolicyFields.unit(wire.unitID, "unit_id"),
      day: try PolicyFields.day(wire.day, "day", today: today))
  }
}

extension Wire.Draft {
  /// A stored draft as it is sent.
  init(_ stored: StoredDraft) {
    let draft = stored.draft
    self = .with {
      $0.id = stored.mark.id
      $0.title = draft.title
      $0.kind = Wire.DraftKind(rawValue: Int32(draft.kind.rawValue))
      $0.issuer = draft.issuer
      $0.subject = Wire.Subject(rawValue: Int32(draft.subject.rawValue))
      $0.subjectCode = draft.subjectCode
      $0.unitID = draft.unit.rawValue
      $0.day = draft.day.iso
      $0.criticisms = stored.criticisms.map { Wire.Criticism($0.criticism, $0.mark) }
      $0.contentItems = stored.items.map { Wire.ContentItem($0) }
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension Wire.Criticism {
  /// A criticism as it is sent.
  init(_ criticism: Criticism, _ mark: FactMark) {
    self = .with {
      $0.id = mark.id
      $0.draftID = criticism.draft
      $0.unitID = criticism.unit.rawValue
      $0.role = Wire.CriticismRole(rawValue: Int32(criticism.role.rawValue))
      $0.day = criticism.day.iso
      $0.provenance = Types.Provenance(mark)
    }
  }
}

extension Wire.ContentItem {
  /// A stored content as it is sent.
  init(_ stored: StoredContentItem) {
    self = .with {
      $0.id = stored.mark.id
      $0.draftID = stored.item.draft
      $0.unitID = stored.item.unit.rawValue
      $0.day = stored.item.day.iso
      $0.text = stored.item.text
      $0.state = Wire.ProposalState(rawValue: Int32(stored.state.rawValue))
      $0.stateDay = stored.stateDay.iso
      $0.article = stored.article
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}
