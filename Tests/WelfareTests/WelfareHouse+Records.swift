import SenAPI
import SenCodec
import SenRPC

@testable import Welfare

/// Short ways to record what the tests need.
extension WelfareHouse {
  func child(
    in unit: Int64 = Place.highland, cause: Wire.OrphanCause = .covid19,
    recorded: String? = "2023-01-10", sealed: [UInt8] = []
  ) async throws -> Wire.Child {
    try await Wire.OrphansClient(loader).registerChild(
      .with {
        $0.header = try Self.header(recorded)
        $0.unitID = unit
        $0.orphanCause = cause
        $0.sealedIdentity = sealed
      })
  }

  func sponsor(
    _ kind: Wire.SponsorKind = .individual, recorded: String? = "2023-01-10"
  ) async throws -> Wire.Sponsor {
    try await Wire.OrphansClient(loader).registerSponsor(
      .with {
        $0.header = try Self.header(recorded)
        $0.unitID = Place.northern
        $0.kind = kind
        if kind == .businesswomenAssociation { $0.associationLevel = .provincial }
      })
  }

  func sponsorship(
    of child: Wire.Child, by sponsor: Wire.Sponsor, from: String, to: String = "",
    direct: Bool = false, recorded: String? = nil, supersedes: Int64 = 0
  ) async throws -> Wire.Sponsorship {
    try await Wire.OrphansClient(loader).startSponsorship(
      .with {
        $0.header = try Self.header(recorded)
        $0.childID = child.childID
        $0.sponsorID = sponsor.id
        $0.direct = direct
        $0.form = .regular
        $0.from = from
        $0.to = to
        $0.supersedes = supersedes
      })
  }

  func payment(
    by sponsor: Wire.Sponsor, vnd: Int64, on day: String, form: Wire.PaymentForm = .cash,
    child: Wire.Child? = nil, recorded: String? = nil
  ) async throws -> Wire.Payment {
    try await Wire.OrphansClient(loader).receivePayment(
      .with {
        $0.header = try Self.header(recorded)
        $0.unitID = Place.highland
        $0.sponsorID = sponsor.id
        $0.childID = child?.childID ?? ""
        $0.vnd = vnd
        $0.form = form
        $0.day = day
      })
  }

  func reverse(
    _ payment: Wire.Payment, vnd: Int64 = 0, on day: String, recorded: String? = nil
  ) async throws -> Wire.PaymentReversal {
    try await Wire.OrphansClient(loader).reversePayment(
      .with {
        $0.header = try Self.header(recorded)
        $0.paymentID = payment.id
        $0.vnd = vnd
        $0.day = day
      })
  }

  func victim(
    on day: String, in unit: Int64 = Place.highland, kind: Wire.VictimKind = .domesticViolence,
    sex: Types.Sex = .female, age: Wire.AgeGroup = .adult, sealed: [UInt8] = []
  ) async throws -> String {
    try await Wire.VictimsClient(loader).detectVictim(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.kind = kind
        $0.sex = sex
        $0.ageGroup = age
        $0.day = day
        $0.sealedIdentity = sealed
      }
    ).victimID
  }

  @discardableResult
  func serve(
    _ victim: String, _ state: Wire.VictimServiceState = .reached, on day: String
  ) async throws -> Wire.VictimServiceEvent {
    try await Wire.VictimsClient(loader).recordVictimService(
      .with {
        $0.header = try Self.header()
        $0.victimID = victim
        $0.kind = .counselling
        $0.state = state
        $0.day = day
      })
  }

  @discardableResult
  func status(
    _ victim: String, _ status: Wire.VictimStatus, on day: String
  ) async throws -> Wire.VictimStatusEvent {
    try await Wire.VictimsClient(loader).recordVictimStatus(
      .with {
        $0.header = try Self.header()
        $0.victimID = victim
        $0.status = status
        $0.day = day
      })
  }

  @discardableResult
  func model(
    _ kind: Wire.CommunityModelKind, on day: String, in unit: Int64 = Place.highland,
    programme: Wire.Programme = .project8, setting: Wire.ModelSetting = .community
  ) async throws -> Wire.CommunityModel {
    try await Wire.CommunityModelsClient(loader).foundCommunityModel(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.kind = kind
        $0.programme = programme
        $0.setting = setting
        $0.founded = day
      })
  }

  @discardableResult
  func address(
    _ kind: Wire.TrustedAddressEventKind, on day: String, in unit: Int64 = Place.highland
  ) async throws -> Wire.TrustedAddress {
    try await Wire.TrustedAddressesClient(loader).registerTrustedAddress(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.programme = .project8
        $0.kind = kind
        $0.day = day
      })
  }

  @discardableResult
  func addressEvent(
    _ address: Wire.TrustedAddress, _ kind: Wire.TrustedAddressEventKind, on day: String
  ) async throws -> Wire.TrustedAddressEvent {
    try await Wire.TrustedAddressesClient(loader).recordTrustedAddressEvent(
      .with {
        $0.header = try Self.header()
        $0.addressID = address.id
        $0.kind = kind
        $0.day = day
      })
  }

  func family(
    in unit: Int64 = Place.highland, _ variant: Wire.FamilyVariant = .fiveNoThreeClean
  ) async throws -> Wire.Family {
    try await Wire.FamiliesClient(loader).registerFamily(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.variant = variant
        $0.day = "2022-06-01"
      })
  }

  @discardableResult
  func check(
    _ family: Wire.Family, on day: String, passed: [Int32] = Array(1...8), failed: [Int32] = [],
    recorded: String? = nil, supersedes: Int64 = 0
  ) async throws -> Wire.CriteriaCheck {
    try await Wire.FamiliesClient(loader).recordCriteriaCheck(
      .with {
        $0.header = try Self.header(recorded)
        $0.familyID = family.id
        $0.day = day
        $0.supersedes = supersedes
        $0.results =
          passed.map { number in
            .with {
              $0.criterion = number
              $0.passed = true
            }
          } + failed.map { number in .with { $0.criterion = number } }
      })
  }

  func work(on day: String, in unit: Int64 = Place.highland) async throws -> Wire.Work {
    try await Wire.WorksClient(loader).registerWork(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.area = .rural
        $0.registered = day
      })
  }

  @discardableResult
  func complete(_ work: Wire.Work, on day: String) async throws -> Wire.Work {
    try await Wire.WorksClient(loader).completeWork(
      .with {
        $0.header = try Self.header()
        $0.id = work.id
        $0.done = day
      })
  }

  @discardableResult
  func withdraw(
    _ kind: Wire.WelfareRecordKind, _ id: Int64, recorded: String? = nil
  ) async throws -> Wire.WithdrawWelfareRecordResponse {
    try await Wire.WelfareRecordsClient(loader).withdrawWelfareRecord(
      .with {
        $0.header = try Self.header(recorded)
        $0.kind = kind
        $0.recordID = id
      })
  }
}
