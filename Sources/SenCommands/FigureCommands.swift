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
        .usage, "UNKNOWN_MEASURE", "measures are AREA.NAME, all of one area: see `sen measures`",
        vi: "chỉ tiêu có dạng AREA.NAME, cùng một lĩnh vực: xem `sen measures`")
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
      let unitID = try await client.unitID(unit, options: connection.options)
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
      print(FigureRow.table(figures, try connection.words()))
    }
  }
}

/// A figure as a row of text.
enum FigureRow {
  /// Figures as a table, with the mark of simulated records where any has some.
  static func table(_ figures: [API.Figures.V1.Figure], _ words: Words) -> String {
    let header = [
      words("unit", "đơn vị"), words("value", "giá trị"), words("records", "bản ghi"),
      words("name", "tên"), words("measure", "chỉ số"),
    ]
    let table = TextTable.render(header, figures.map { cells($0, words) })
    return SimulatedMark.above(table, figures.contains(where: \.synthetic), words)
  }

  /// Unit, value, records, name, measure with its splits.
  static func cells(_ figure: API.Figures.V1.Figure, _ words: Words) -> [String] {
    let parts = figure.splits.map { "\($0.key)=\(Int64($0.value))" }.joined(separator: " ")
    let name = figure.unallocated ? words("not allocated", "chưa phân bổ") : figure.unitName
    return [
      figure.unitCode, value(figure.value, notApplicable: figure.notApplicable, words),
      records(figure.records), name,
      parts.isEmpty ? figure.measure : "\(figure.measure)  \(parts)",
    ]
  }

  /// A whole number, or one with two decimals.
  static func value(
    _ value: Double, notApplicable: Bool, _ words: Words = Words(isVietnamese: false)
  ) -> String {
    if notApplicable { return words("n/a", "không áp dụng") }
    if value == value.rounded() { return "\(Int64(value))" }
    let text = String(format: "%.2f", value)
    return words(text, text.replacing(".", with: ","))
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
      let unitID = try await client.unitID(unit, options: connection.options)
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
      if connection.json { return }
      let words = try connection.words()
      let header = [
        words("kind", "loại"), words("id", "mã"), words("day", "ngày"),
        words("weight", "trọng số"), words("unit", "đơn vị"),
      ]
      let isSimulated = rows.isEmpty ? false : try await isSimulated(client, unitID, known)
      print(SimulatedMark.above(TextTable.render(header, rows), isSimulated, words))
    }
  }

  /// Whether the figure over the records rests on simulated ones: a record by itself does not say.
  private func isSimulated(
    _ client: SenClient, _ unitID: Int64, _ known: API.Google.Protobuf.Timestamp?
  ) async throws -> Bool {
    try await FigureSource(client: client).compute(
      .with {
        $0.measures = [measure]
        $0.asOf = asOf ?? ""
        $0.knownOn = known
        $0.unitID = unitID
      }, options: connection.options
    ).contains(where: \.synthetic)
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
      let words = try connection.words()
      print(
        TextTable.render(
          [
            words("id", "mã"), words("type", "loại"), words("unit", "đơn vị"), words("name", "tên"),
          ],
          measures.map { [$0.id, words.type($0.type), $0.unit, words($0.nameEn, $0.nameVi)] }))
    }
  }
}
