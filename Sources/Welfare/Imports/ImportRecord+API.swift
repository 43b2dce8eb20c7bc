import SenAPI

extension Wire.ImportRecord {
  /// The row's command; nil for a row without one, or of a newer interface.
  var command: (any WelfareCommand)? {
    switch record {
    case .registerChild(let command): command
    case .registerSponsor(let command): command
    case .startSponsorship(let command): command
    case .endSponsorship(let command): command
    case .makePledge(let command): command
    case .endPledge(let command): command
    case .receivePayment(let command): command
    case .reversePayment(let command): command
    case .holdCamp(let command): command
    case .attendCamp(let command): command
    case .recordActivity(let command): command
    case .detectVictim(let command): command
    case .recordVictimStatus(let command): command
    case .openVictimCase(let command): command
    case .closeVictimCase(let command): command
    case .recordVictimService(let command): command
    case .recordReferral(let command): command
    case .registerTrustedAddress(let command): command
    case .recordTrustedAddressEvent(let command): command
    case .foundCommunityModel(let command): command
    case .closeCommunityModel(let command): command
    case .recordAdvice(let command): command
    case .registerFamily(let command): command
    case .recordCriteriaCheck(let command): command
    case .registerWork(let command): command
    case .completeWork(let command): command
    case .withdrawRecord(let command): command
    case nil: nil
    }
  }
}
