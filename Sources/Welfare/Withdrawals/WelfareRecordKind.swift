import SenAPI
import SenRPC

/// A kind of record, by the number of the interface.
enum WelfareRecordKind: Int64, CodedValue {
  case child = 1
  case sponsor = 2
  case sponsorship = 3
  case pledge = 4
  case payment = 5
  case paymentReversal = 6
  case camp = 7
  case campAttendance = 8
  case activity = 9
  case victim = 10
  case victimStatus = 11
  case victimCase = 12
  case victimService = 13
  case referral = 14
  case trustedAddress = 15
  case trustedAddressEvent = 16
  case communityModel = 17
  case advice = 18
  case family = 19
  case criteriaCheck = 20
  case work = 21

  /// The fact of this kind.
  var fact: any LedgerFact.Type {
    switch self {
    case .child: Child.self
    case .sponsor: Sponsor.self
    case .sponsorship: Sponsorship.self
    case .pledge: Pledge.self
    case .payment: Payment.self
    case .paymentReversal: PaymentReversal.self
    case .camp: Camp.self
    case .campAttendance: CampAttendance.self
    case .activity: WelfareActivity.self
    case .victim: Victim.self
    case .victimStatus: VictimStatusEvent.self
    case .victimCase: VictimCase.self
    case .victimService: VictimServiceEvent.self
    case .referral: Referral.self
    case .trustedAddress: TrustedAddress.self
    case .trustedAddressEvent: TrustedAddressEvent.self
    case .communityModel: CommunityModel.self
    case .advice: AdviceGiven.self
    case .family: Family.self
    case .criteriaCheck: CriteriaCheck.self
    case .work: Work.self
    }
  }

  /// The method whose callers may also take such a record back. A victim is taken back by who may
  /// say that she is not confirmed, not by everyone who may flag one.
  var method: RPCMethod {
    switch self {
    case .child: Wire.OrphansMethods.registerChild
    case .sponsor: Wire.OrphansMethods.registerSponsor
    case .sponsorship: Wire.OrphansMethods.startSponsorship
    case .pledge: Wire.OrphansMethods.makePledge
    case .payment, .paymentReversal: Wire.OrphansMethods.receivePayment
    case .camp, .campAttendance: Wire.CampsMethods.holdCamp
    case .activity: Wire.WelfareActivitiesMethods.recordWelfareActivity
    case .victim, .victimStatus: Wire.VictimsMethods.recordVictimStatus
    case .victimCase: Wire.VictimsMethods.openVictimCase
    case .victimService: Wire.VictimsMethods.recordVictimService
    case .referral: Wire.VictimsMethods.recordReferral
    case .trustedAddress, .trustedAddressEvent:
      Wire.TrustedAddressesMethods.registerTrustedAddress
    case .communityModel: Wire.CommunityModelsMethods.foundCommunityModel
    case .advice: Wire.AdviceMethods.recordAdvice
    case .family: Wire.FamiliesMethods.registerFamily
    case .criteriaCheck: Wire.FamiliesMethods.recordCriteriaCheck
    case .work: Wire.WorksMethods.registerWork
    }
  }
}
