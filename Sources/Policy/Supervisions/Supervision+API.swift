import SenAPI
import SenCodec
import UnionModel
import UnionService

extension Supervision {
  /// A supervision as it came.
  init(_ wire: Wire.CreateSupervisionRequest, today: BusinessDay) throws(PolicyFault) {
    var steps: [Step] = []
    for (index, step) in wire.steps.enumerated() {
      steps.append(
        Step(
          step: try PolicyFields.choice(step.step.rawValue, "steps[\(index)].step"),
          day: try PolicyFields.day(step.day, "steps[\(index)].day", today: today)))
    }
    try self.init(
      lead: wire.leadUnitID > 0 ? UnitID(rawValue: wire.leadUnitID) : nil,
      outsideLead: try PolicyFields.optionalText(
        wire.outsideLead, "outside_lead", limit: PolicyFields.nameLimit),
      recordedFor: wire.unitID > 0 ? UnitID(rawValue: wire.unitID) : nil,
      year: try PolicyFields.year(wire.year, "year"),
      policyCode: try PolicyFields.text(
        wire.policyCode, "policy_code", limit: PolicyFields.codeLimit),
      policyTitle: try PolicyFields.text(
        wire.policyTitle, "policy_title", limit: PolicyFields.titleLimit),
      subject: try PolicyFields.choice(wire.subject.rawValue, "subject"), steps: steps)
  }
}

extension Wire.Supervision {
  /// A stored supervision as it is sent.
  init(_ stored: StoredSupervision) {
    let supervision = stored.supervision
    self = .with {
      $0.id = stored.mark.id
      $0.leadUnitID = supervision.lead?.rawValue ?? 0
      $0.outsideLead = supervision.outsideLead
      $0.year = Int32(supervision.year)
      $0.policyCode = supervision.policyCode
      $0.policyTitle = supervision.policyTitle
      $0.subject = Wire.Subject(rawValue: Int32(supervision.subject.rawValue))
      $0.steps = stored.steps.map { Wire.SupervisionStepRecord($0) }
      $0.participations = stored.participations.map { Wire.Participation($0) }
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension Wire.SupervisionStepRecord {
  /// A stored step as it is sent.
  init(_ stored: StoredSupervisionStep) {
    self = .with {
      $0.id = stored.mark.id
      $0.step = Wire.SupervisionStep(rawValue: Int32(stored.step.step.rawValue))
      $0.day = stored.step.day.iso
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension Wire.Participation {
  /// A stored participation as it is sent.
  init(_ stored: StoredParticipation) {
    self = .with {
      $0.id = stored.mark.id
      $0.supervisionID = stored.participation.supervision
      $0.unitID = stored.participation.unit.rawValue
      $0.role = Wire.ParticipationRole(rawValue: Int32(stored.participation.role.rawValue))
      $0.day = stored.participation.day.iso
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension Wire.Visit {
  /// A visit as it is sent.
  init(_ visit: Visit, _ mark: FactMark) {
    self = .with {
      $0.id = mark.id
      $0.supervisionID = visit.supervision
      $0.unitID = visit.unit.rawValue
      $0.day = visit.day.iso
      $0.provenance = Types.Provenance(mark)
    }
  }
}

extension Wire.Finding {
  /// A finding as it is sent.
  init(_ finding: Finding, _ mark: FactMark) {
    self = .with {
      $0.id = mark.id
      $0.supervisionID = finding.supervision
      $0.unitID = finding.unit.rawValue
      $0.day = finding.day.iso
      $0.text = finding.text
      $0.provenance = Types.Provenance(mark)
    }
  }
}

extension Wire.Recommendation {
  /// A stored recommendation as it is sent.
  init(_ stored: StoredRecommendation) {
    let recommendation = stored.recommendation
    self = .with {
      $0.id = stored.mark.id
      $0.findingID = recommendation.finding
      $0.unitID = recommendation.unit.rawValue
      $0.addressee = Wire.AddresseeKind(rawValue: Int32(recommendation.addressee.rawValue))
      $0.addresseeName = recommendation.addresseeName
      $0.text = recommendation.text
      $0.day = recommendation.day.iso
      $0.state = Wire.ProposalState(rawValue: Int32(stored.state.rawValue))
      $0.stateDay = stored.stateDay.iso
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}
