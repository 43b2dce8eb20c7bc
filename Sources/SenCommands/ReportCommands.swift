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
  @Option(name: .long, help: "vi or en; the context's if not given, else vi.")
  var language: LanguageOption?
  @Flag(name: .long, help: "Report without a service that is down, naming what is missing.")
  var allowMissing = false
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    let told = try language?.rawValue ?? connection.contextLanguage() ?? "vi"
    try await connection.connected { client in
      let reply = try await client.policy.reports.renderNationalReport(
        .with {
          $0.report = .with {
            $0.year = year
            $0.asOf = asOf ?? ""
            $0.knownOn = known
            $0.language = told
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
  @Option(name: .long, help: "vi or en; the context's if not given, else vi.")
  var language: LanguageOption?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    let told = try language?.rawValue ?? connection.contextLanguage() ?? "vi"
    try await connection.connected { client in
      let reply = try await client.policy.scorecards.renderScorecard(
        .with {
          $0.scorecard = .with {
            $0.year = year
            $0.asOf = asOf ?? ""
            $0.knownOn = known
            $0.unitCode = unit ?? ""
            $0.failingLimit = failing
            $0.language = told
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
      print("\(plan.year)  \(plan.themeVi)")
      for target in plan.targets {
        print("  \(target.number)\(target.part)  \(target.textVi)  [\(target.measure)]")
      }
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
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let unitID = try await client.unitID(unit)
      let allocation = try await client.policy.plans.setAllocation(
        .with {
          $0.header = .with { $0.requestID = SenClient.requestID() }
          $0.planYear = year
          $0.targetNo = target
          $0.unitID = unitID
          $0.value = value
        }, options: connection.options)
      if connection.json { return try connection.print(json: allocation) }
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
      repeat {
        let page = try await client.policy.plans.listAllocations(
          .with {
            $0.planYear = year
            $0.measures = measure.map { [$0] } ?? []
            $0.pageToken = token
          }, options: connection.options)
        for allocation in page.allocations {
          if connection.json { try connection.print(json: allocation) }
          rows.append([
            allocation.targetNo, allocation.unitCode, "\(allocation.value)", allocation.unitName,
          ])
        }
        token = page.nextPageToken
      } while !token.isEmpty
      if !connection.json {
        print(TextTable.render(["target", "unit", "value", "name"], rows))
      }
    }
  }
}
