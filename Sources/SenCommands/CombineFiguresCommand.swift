import ArgumentParser
import Foundation
import SenClient

/// The ways of `sen figures combine`.
enum CombinationOption: String, ExpressibleByArgument, CaseIterable {
  case sum, average, ratio, net

  var combination: API.Policy.V1.Combination {
    switch self {
    case .sum: .sum
    case .average: .average
    case .ratio: .ratio
    case .net: .net
    }
  }
}

/// A figure as an argument: "MEASURE,unit=01,as-of=2023-11-30".
struct FigureArgument: ExpressibleByArgument {
  let measure: String
  let words: [String: String]

  /// What may follow the measure.
  static let names = ["unit", "as-of", "from", "known-on", "geography"]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let measure = parts.first, measure.contains(".") else { return nil }
    var words: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, Self.names.contains(pair[0]), words[pair[0]] == nil else {
        return nil
      }
      words[pair[0]] = pair[1]
    }
    self.measure = measure
    self.words = words
  }
}

struct CombineFiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "One number out of two or more figures, where their measures allow it.",
    discussion: """
      A figure is MEASURE[,unit=CODE][,as-of=DAY][,from=DAY][,known-on=DAY][,geography=DAY]; what it \
      does not say is that of the options. Of a ratio the first is divided by the second; of a net \
      figure the second is taken from the first. What may not be put together is refused with \
      ILLEGAL_SUM and the rule.

        sen figures combine sum membership.members,unit=01 membership.members,unit=79
        sen figures combine net membership.members membership.members,as-of=2022-11-30
      """)

  @Argument(help: "sum, average, ratio or net.")
  var combination: CombinationOption
  @Argument(help: "Two to 32 figures; exactly two of a ratio and of a net figure.")
  var figures: [FigureArgument]
  @Option(name: .long, help: "The last day counted, YYYY-MM-DD.")
  var asOf: String?
  @Option(name: .long, help: "The first day counted, of a flow.")
  var from: String?
  @Option(name: .long, help: "Only what was recorded by the end of this day.")
  var knownOn: String?
  @Option(name: .long, help: "The unit's official code; the centre if not given.")
  var unit: String?
  @Option(name: .long, help: "The day whose units are used; the latest as-of if not given.")
  var geography: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let request = try request()
    try await connection.connected { client in
      let answer = try await client.policy.figures.combineFigures(
        request, options: connection.options)
      if connection.json { return try connection.print(json: answer) }
      print(table(answer, try connection.words()))
    }
  }

  private func request() throws -> API.Policy.V1.CombineFiguresRequest {
    let parts = try figures.map { figure -> API.Policy.V1.CombinedPart in
      let known = try figure.words["known-on"].map(OptionDays.end(of:))
      return .with {
        $0.measure = figure.measure
        $0.unitCode = figure.words["unit"] ?? unit ?? ""
        $0.asOf = figure.words["as-of"] ?? asOf ?? ""
        $0.from = figure.words["from"] ?? from ?? ""
        $0.knownOn = known
        $0.geography = figure.words["geography"] ?? ""
      }
    }
    let known = try knownOn.map(OptionDays.end(of:))
    return .with {
      $0.combination = combination.combination
      $0.figures = parts
      $0.knownOn = known
      $0.geography = geography ?? ""
    }
  }

  /// The parts and what they make, with the mark of simulated records where any has some.
  func table(_ answer: API.Policy.V1.CombineFiguresResponse, _ words: Words) -> String {
    let header = [
      "", words("value", "giá trị"), words("records", "bản ghi"), words("unit", "đơn vị"),
      words("name", "tên"), words("as of", "tính đến"), words("measure", "chỉ số"),
    ]
    let rows = answer.parts.map { row($0, words) } + [total(answer, words)]
    let isSimulated = answer.synthetic || answer.parts.contains(where: \.synthetic)
    return SimulatedMark.above(TextTable.render(header, rows), isSimulated, words)
  }

  private func row(_ figure: API.Figures.V1.Figure, _ words: Words) -> [String] {
    let cells = FigureRow.cells(figure, words)
    return ["", cells[1], cells[2], cells[0], cells[3], figure.asOf, cells[4]]
  }

  private func total(_ answer: API.Policy.V1.CombineFiguresResponse, _ words: Words) -> [String] {
    let name =
      switch combination {
      case .sum: words("sum", "tổng")
      case .average: words("average", "trung bình")
      case .ratio: words("ratio", "tỷ lệ")
      case .net: words("net", "chênh lệch")
      }
    return [
      name, FigureRow.value(answer.value, notApplicable: answer.notApplicable, words),
      FigureRow.records(answer.records), "", answer.unit, answer.asOf,
      answer.digest.isEmpty ? "" : "sha256 \(answer.digest.prefix(12))",
    ]
  }
}
