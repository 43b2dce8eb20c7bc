import ArgumentParser
import Foundation
import SenClient

/// The four services' figures behind one face.
struct FigureSource {
  let client: SenClient

  func compute(_ request: API.Figures.V1.ComputeFiguresRequest, options: CallOptions) async throws
    -> [API.Figures.V1.Figure]
  {
    switch try area(of: request.measures) {
    case "membership":
      try await client.membership.figures.computeFigures(request, options: options).figures
    case "empowerment":
      try await client.empowerment.figures.computeFigures(request, options: options).figures
    case "welfare":
      try await client.welfare.figures.computeFigures(request, options: options).figures
    default: try await client.policy.figures.computeFigures(request, options: options).figures
    }
  }

  func records(_ request: API.Figures.V1.ListFigureRecordsRequest, options: CallOptions)
    async throws -> API.Figures.V1.ListFigureRecordsResponse
  {
    switch try area(of: [request.measure]) {
    case "membership":
      try await client.membership.figures.listFigureRecords(request, options: options)
    case "empowerment":
      try await client.empowerment.figures.listFigureRecords(request, options: options)
    case "welfare": try await client.welfare.figures.listFigureRecords(request, options: options)
    default: try await client.policy.figures.listFigureRecords(request, options: options)
    }
  }

  func measures(options: CallOptions) async throws -> [API.Figures.V1.Measure] {
    try await client.membership.figures.listMeasures(.init(), options: options).measures
      + client.empowerment.figures.listMeasures(.init(), options: options).measures
      + client.welfare.figures.listMeasures(.init(), options: options).measures
      + client.policy.figures.listMeasures(.init(), options: options).measures
  }

  private func area(of measures: [String]) throws -> String {
    let areas = Set(measures.map { String($0.prefix { $0 != "." }) })
    guard areas.count == 1, let area = areas.first,
      ["membership", "empowerment", "welfare", "policy"].contains(area)
    else {
      throw CommandFailure(
        .usage, "UNKNOWN_MEASURE", "measures are AREA.NAME, all of one area: see `sen measures`")
    }
    return area
  }
}

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Figures of measures, of a day, as known on a day, by unit.",
    subcommands: [ComputeFiguresCommand.self, CombineFiguresCommand.self],
    defaultSubcommand: ComputeFiguresCommand.self)
}

struct ComputeFiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Figures of measures; the command where none is named.")

  @Option(name: .long, help: "A measure's id; may be given several times, of one area.")
  var measure: [String]
  @Option(name: .long, help: "The last day counted, YYYY-MM-DD.")
  var asOf: String?
  @Option(name: .long, help: "The first day counted, of a flow.")
  var from: String?
  @Option(name: .long, help: "Only what was recorded by the end of this day.")
  var knownOn: String?
  @Option(name: .long, help: "One figure for each unit of this level.")
  var by: LevelOption?
  @Option(name: .long, help: "The unit's official code; the centre if not given.")
  var unit: String?
  @Option(name: .long, help: "A split to add; may be given several times.")
  var split: [String] = []
  @Option(name: .long, help: "The day whose units are used; as-of if not given.")
  var geography: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    try await connection.connected { client in
      let unitID = try await client.unitID(unit)
      let figures = try await FigureSource(client: client).compute(
        .with {
          $0.measures = measure
          $0.asOf = asOf ?? ""
          $0.from = from ?? ""
          $0.knownOn = known
          $0.unitID = unitID
          $0.by = by?.level ?? .unspecified
          $0.splits = split
          $0.geography = geography ?? ""
        }, options: connection.options)
      if connection.json {
        let list = try figures.map { JSONText.raw(try $0.jsonString()) }
        return print(JSONText.list(list).rendered)
      }
      print(
        TextTable.render(
          ["unit", "value", "records", "name", "measure"], figures.map(FigureRow.cells)))
    }
  }
}

/// A figure as a row of text.
enum FigureRow {
  /// Unit, value, records, name, measure with its splits.
  static func cells(_ figure: API.Figures.V1.Figure) -> [String] {
    let parts = figure.splits.map { "\($0.key)=\(Int64($0.value))" }.joined(separator: " ")
    let name = figure.unallocated ? "chưa phân bổ" : figure.unitName
    return [
      figure.unitCode, value(figure.value, notApplicable: figure.notApplicable),
      records(figure.records), name,
      parts.isEmpty ? figure.measure : "\(figure.measure)  \(parts)",
    ]
  }

  /// A whole number, or one with two decimals.
  static func value(_ value: Double, notApplicable: Bool) -> String {
    if notApplicable { return "n/a" }
    return value == value.rounded() ? "\(Int64(value))" : String(format: "%.2f", value)
  }

  /// How many records of all kinds.
  static func records(_ records: [API.Figures.V1.RecordCount]) -> String {
    "\(records.map(\.count).reduce(0, +))"
  }
}

struct RecordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "The records under one figure: where a number comes from.")

  @Option(name: .long, help: "The measure's id.")
  var measure: String
  @Option(name: .long, help: "The last day counted, YYYY-MM-DD.")
  var asOf: String?
  @Option(name: .long, help: "Only what was recorded by the end of this day.")
  var knownOn: String?
  @Option(name: .long, help: "The unit's official code; the centre if not given.")
  var unit: String?
  @Option(name: .long, help: "Records to print, at most.")
  var limit: Int = 100
  @OptionGroup var connection: ConnectionOptions

  func validate() throws { try RowLimit.check(limit) }

  func run() async throws {
    let known = try knownOn.map(OptionDays.end(of:))
    try await connection.connected { client in
      let unitID = try await client.unitID(unit)
      var token = ""
      var left = limit
      var rows: [[String]] = []
      repeat {
        let page = try await FigureSource(client: client).records(
          .with {
            $0.measure = measure
            $0.asOf = asOf ?? ""
            $0.knownOn = known
            $0.unitID = unitID
            $0.pageSize = Int32(min(left, 1_000))
            $0.pageToken = token
          }, options: connection.options)
        for record in page.records.prefix(left) {
          if connection.json { try connection.print(json: record) }
          rows.append([record.kind, record.id, record.day, "\(record.weight)", "\(record.unitID)"])
        }
        left -= page.records.count
        token = page.nextPageToken
      } while !token.isEmpty && left > 0
      if !connection.json {
        print(TextTable.render(["kind", "id", "day", "weight", "unit"], rows))
      }
    }
  }
}

struct MeasuresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "The measures that the services compute.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let measures = try await FigureSource(client: client).measures(options: connection.options)
      if connection.json {
        let list = try measures.map { JSONText.raw(try $0.jsonString()) }
        return print(JSONText.list(list).rendered)
      }
      print(
        TextTable.render(
          ["id", "type", "unit", "name"],
          measures.map { [$0.id, $0.type.name, $0.unit, $0.nameEn] }))
    }
  }
}
