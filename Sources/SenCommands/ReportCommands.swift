import ArgumentParser
import Foundation
import SenClient

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Reports.", subcommands: [NationalReportCommand.self])
}

/// The languages of texts.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case vi, en
}

/// The form of a report.
enum FormatOption: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}

struct NationalReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "national", abstract: "The national report of a year, computed from records now.")

  @Option(name: .long, help: "The reporting year.")
  var year: Int32
  @Option(
    name: .long,
    help: "The report's day, YYYY-MM-DD; that of the publication or of December if not given.")
  var asOf: String?
  @Option(name: .long, help: "Only what was recorded by the end of this day; now if not given.")
  var knownOn: String?
  @Option(name: .long, help: "text, json or html.")
  var format: FormatOption = .text
  @Flag(name: .long, help: "Report without a service that is down, naming what is missing.")
  var allowMissing = false
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    let words = try connection.words()
    try await connection.connected { client in
      let reply = try await client.policy.reports.renderNationalReport(
        .with {
          $0.report = .with {
            $0.year = year
            $0.asOf = asOf ?? ""
            $0.knownOn = known
            $0.language = words.code
            $0.allowMissing = allowMissing
          }
          $0.format = connection.json ? "json" : format.rawValue
        }, options: connection.options)
      FileHandle.standardOutput.write(Data(reply.content))
      if reply.content.last != 0x0a { print() }
    }
  }
}

struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "The targets of a year: met or not, the gap of each failing unit, last year beside.")

  @Option(name: .long, help: "The plan's year.")
  var year: Int32
  @Option(
    name: .long, help: "The last day counted, YYYY-MM-DD; today or the year's end if not given.")
  var asOf: String?
  @Option(name: .long, help: "Only what was recorded by the end of this day; now if not given.")
  var knownOn: String?
  @Option(name: .long, help: "The unit's official code; the centre if not given.")
  var unit: String?
  @Option(name: .long, help: "Failing units to name for each part, at most.")
  var failing: Int32 = 10
  @Option(name: .long, help: "text, json or html.")
  var format: FormatOption = .text
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    let words = try connection.words()
    try await connection.connected { client in
      let reply = try await client.policy.scorecards.renderScorecard(
        .with {
          $0.scorecard = .with {
            $0.year = year
            $0.asOf = asOf ?? ""
            $0.knownOn = known
            $0.unitCode = unit ?? ""
            $0.failingLimit = failing
            $0.language = words.code
          }
          $0.format = connection.json ? "json" : format.rawValue
        }, options: connection.options)
      FileHandle.standardOutput.write(Data(reply.content))
      if reply.content.last != 0x0a { print() }
    }
  }
}

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plans and the allocation of their targets.",
    subcommands: [PlanShowCommand.self, AllocateCommand.self, AllocationsCommand.self])
}

/// A plan as lines of text.
enum PlanText {
  /// The mark of simulated records where it has any, year and theme, then a line for each target.
  static func lines(_ plan: API.Policy.V1.Plan, _ words: Words) -> [String] {
    // The English sentences are optional in a plan, the Vietnamese ones are not.
    func said(_ english: String, _ vietnamese: String) -> String {
      words(english.isEmpty ? vietnamese : english, vietnamese)
    }
    let marks = [plan.provenance] + plan.targets.map(\.provenance)
    let isSimulated = marks.contains { $0?.synthetic == true }
    return (isSimulated ? [SimulatedMark.line(words)] : [])
      + ["\(plan.year)  \(said(plan.themeEn, plan.themeVi))"]
      + plan.targets.map {
        "  \($0.number)\($0.part)  \(said($0.textEn, $0.textVi))  [\($0.measure)]"
      }
  }
}

struct PlanShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A year's plan: theme, items, targets.")

  @Option(name: .long, help: "The plan's year.")
  var year: Int32
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let plan = try await client.policy.plans.getPlan(
        .with { $0.year = year }, options: connection.options)
      if connection.json { return try connection.print(json: plan) }
      print(PlanText.lines(plan, try connection.words()).joined(separator: "\n"))
    }
  }
}

struct AllocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "Allocates a part of a target to a unit.")

  @Option(name: .long, help: "The plan's year.")
  var year: Int32
  @Option(name: .long, help: "Number and part of the target, 5a.")
  var target: String
  @Option(name: .long, help: "The unit's official code.")
  var unit: String
  @Option(name: .long, help: "The value, in the unit of the measure.")
  var value: Double
  @Option(
    name: .long,
    help: """
      What each unit below must reach, where the unit sets another bound than the plan; only for a \
      share of units with a measure of its own. The plan's if not given.
      """)
  var unitAtLeast: Int64?
  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard unitAtLeast.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--unit-at-least takes a whole number above 0.")
    }
  }

  func run() async throws {
    try await connection.connected { client in
      let unitID = try await client.unitID(unit, options: connection.options)
      let allocation = try await client.policy.plans.setAllocation(
        .with {
          $0.header = .with { $0.requestID = SenClient.requestID() }
          $0.planYear = year
          $0.targetNo = target
          $0.unitID = unitID
          $0.value = value
          $0.unitAtLeast = unitAtLeast ?? 0
        }, options: connection.options)
      if connection.json { return try connection.print(json: allocation) }
      if allocation.provenance?.synthetic == true {
        print(SimulatedMark.line(try connection.words()))
      }
      print("\(allocation.targetNo)  \(allocation.unitCode) \(allocation.unitName)  \(value)")
    }
  }
}

struct AllocationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocations", abstract: "What was allocated, as NDJSON or a table.")

  @Option(name: .long, help: "The plan's year.")
  var year: Int32
  @Option(name: .long, help: "Only this measure.")
  var measure: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      var token = ""
      var rows: [[String]] = []
      var isSimulated = false
      repeat {
        let page = try await client.policy.plans.listAllocations(
          .with {
            $0.planYear = year
            $0.measures = measure.map { [$0] } ?? []
            $0.pageToken = token
          }, options: connection.options)
        for allocation in page.allocations {
          if connection.json { try connection.print(json: allocation) }
          if allocation.provenance?.synthetic == true { isSimulated = true }
          rows.append([
            allocation.targetNo, allocation.unitCode,
            FigureRow.value(allocation.value, notApplicable: false),
            allocation.unitAtLeast == 0 ? "" : "\(allocation.unitAtLeast)", allocation.unitName,
          ])
        }
        token = page.nextPageToken
      } while !token.isEmpty
      if !connection.json {
        let words = try connection.words()
        let header = [
          words("target", "chỉ tiêu"), words("unit", "đơn vị"), words("value", "giá trị"),
          words("each at least", "mỗi đơn vị ít nhất"), words("name", "tên"),
        ]
        print(SimulatedMark.above(TextTable.render(header, rows), isSimulated, words))
      }
    }
  }
}
