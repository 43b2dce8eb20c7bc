import SenAPI
import SenCodec
import SenRPC

@testable import Empowerment

extension EmpowermentHouse {
  /// A household with a woman in it.
  func household(
    in unit: Int64 = Place.highland, women: Int32 = 1, recorded: String = "2021-12-20"
  ) async throws -> Wire.Household {
    try await Wire.HouseholdsClient(loader).createHousehold(
      .with {
        $0.header = try Self.header(recorded)
        $0.unitID = unit
        $0.headName = "Lò Thị Hoa"
        $0.headSex = .female
        $0.women = women
        $0.size = 4
        $0.day = "2021-12-20"
      })
  }

  /// The class of a household in the list of a year.
  @discardableResult
  func listing(
    _ household: Wire.Household, _ povertyClass: Wire.PovertyClass = .poor, year: Int32 = 2022
  ) async throws -> Wire.PovertyClassRecord {
    try await Wire.HouseholdsClient(loader).recordPovertyClass(
      .with {
        $0.header = try Self.header("\(year)-12-20")
        $0.householdID = household.id
        $0.year = year
        $0.povertyClass = povertyClass
        $0.standard = .decree072021
        $0.decision = "12/QĐ-UBND"
        $0.day = "\(year)-12-20"
      })
  }

  /// Help to a household, recorded on its day.
  @discardableResult
  func help(
    _ household: Wire.Household, on day: String = "2023-02-01", form: Wire.HelpForm = .loan,
    recorded: String? = nil
  ) async throws -> Wire.Help {
    try await Wire.HouseholdsClient(loader).recordHelp(
      .with {
        $0.header = try Self.header(recorded ?? day)
        $0.householdID = household.id
        $0.form = form
        $0.day = day
        $0.amount = 5_000_000
        $0.programme = .union
      })
  }

  /// An exit, recorded on its day.
  @discardableResult
  func exit(
    _ household: Wire.Household, on day: String = "2023-11-15",
    from: Wire.PovertyClass = .poor, to: Wire.PovertyClass = .neither,
    state: Wire.ExitState = .expected, recorded: String? = nil, supersedes: Int64 = 0
  ) async throws -> Wire.Exit {
    try await Wire.HouseholdsClient(loader).recordExit(
      .with {
        $0.header = try Self.header(recorded ?? day)
        $0.householdID = household.id
        $0.fromClass = from
        $0.toClass = to
        $0.day = day
        $0.state = state
        $0.decision = state == .confirmed ? "99/QĐ-UBND" : ""
        $0.supersedes = supersedes
      })
  }

  /// A poor household of the list of 2022 that was helped in February and left in November.
  @discardableResult
  func helpedHousehold(
    in unit: Int64 = Place.highland, exitOn day: String = "2023-11-15",
    form: Wire.HelpForm = .loan
  ) async throws -> (household: Wire.Household, exit: Wire.Exit) {
    let household = try await household(in: unit)
    try await listing(household)
    try await help(household, form: form)
    return (household, try await exit(household, on: day))
  }

  /// A co-operative founded with support, recorded on the day.
  @discardableResult
  func cooperative(
    in unit: Int64 = Place.highland, founded: String = "2023-05-01",
    sector: Wire.CooperativeSector = .agriculture, support: Wire.FoundingSupport = .advice,
    recorded: String? = nil, supersedes: Int64 = 0
  ) async throws -> Wire.Cooperative {
    try await Wire.CooperativesClient(loader).createCooperative(
      .with {
        $0.header = try Self.header(recorded ?? founded)
        $0.unitID = unit
        $0.name = "Hợp tác xã Hoa Ban"
        $0.sector = sector
        $0.founded = founded
        $0.support = support
        $0.programme = .union
        $0.supersedes = supersedes
      })
  }

  /// Somebody in the management of a co-operative.
  @discardableResult
  func managing(
    _ cooperative: Wire.Cooperative, sex: Types.Sex = .female, from: String = "2023-05-01",
    to: String = ""
  ) async throws -> Wire.CooperativeManager {
    try await Wire.CooperativesClient(loader).recordCooperativeManager(
      .with {
        $0.header = try Self.header()
        $0.cooperativeID = cooperative.id
        $0.fullName = "Vàng Thị Mỷ"
        $0.sex = sex
        $0.post = .director
        $0.from = from
        $0.to = to
      })
  }

  /// A livelihood group of Project 8, recorded today.
  @discardableResult
  func group(
    in unit: Int64 = Place.highland, founded: String = "2022-06-01",
    kind: Wire.LivelihoodGroupKind = .group, programme: Wire.Programme = .project8
  ) async throws -> Wire.LivelihoodGroup {
    try await Wire.LivelihoodGroupsClient(loader).createLivelihoodGroup(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.name = "Tổ dệt thổ cẩm"
        $0.kind = kind
        $0.programme = programme
        $0.founded = founded
      })
  }

  /// A woman of one of the three kinds.
  func owner(
    _ kind: Wire.OwnerKind = .businessOwner, person: Int64 = 0, sex: Types.Sex = .female,
    in unit: Int64 = Place.highland
  ) async throws -> Wire.Owner {
    try await Wire.OwnersClient(loader).registerOwner(
      .with {
        $0.header = try Self.header()
        $0.personID = person
        $0.unitID = unit
        $0.fullName = "Nguyễn Thị Sen"
        $0.sex = sex
        $0.kind = kind
        $0.day = "2023-01-01"
      })
  }

  /// Support that an owner got.
  @discardableResult
  func support(
    _ owner: Wire.Owner, on day: String = "2024-02-01"
  ) async throws -> Wire.OwnerSupport {
    try await Wire.OwnersClient(loader).recordOwnerSupport(
      .with {
        $0.header = try Self.header()
        $0.ownerID = owner.id
        $0.kind = .training
        $0.day = day
        $0.programme = .project939
      })
  }

  /// A milestone of a project.
  @discardableResult
  func milestone(
    _ document: String, on day: String = "2023-06-01", in unit: Int64 = Place.centre,
    project: Wire.EntrustedProject = .project01
  ) async throws -> Wire.Milestone {
    try await Wire.ProjectsClient(loader).recordMilestone(
      .with {
        $0.header = try Self.header()
        $0.unitID = unit
        $0.project = project
        $0.kind = .plan
        $0.day = day
        $0.document = document
      })
  }

  /// Takes a record back.
  @discardableResult
  func withdraw(
    _ kind: Wire.EmpowermentRecordKind, _ record: Int64, recorded: String? = nil
  ) async throws -> Wire.WithdrawEmpowermentRecordResponse {
    try await Wire.EmpowermentRecordsClient(loader).withdrawEmpowermentRecord(
      .with {
        $0.header = try Self.header(recorded)
        $0.kind = kind
        $0.recordID = record
      })
  }
}
