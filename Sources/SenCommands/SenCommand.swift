import ArgumentParser
import Foundation
import SenClient

/// The command line of Sen, for operators and scripts.
public struct SenCommand: AsyncParsableCommand {
  /// Name, words and parts of the command.
  public static let configuration = CommandConfiguration(
    commandName: "sen",
    abstract: "The command line of the Vietnam Women's Union's information system.",
    discussion: """
      Every command takes --json and returns an exit code by class: 0 done, 64 wrong words, 65 \
      refused as invalid, 66 not found, 70 the server failed, 75 not reachable now, 76 not signed \
      in or a certificate refused, 77 not allowed. Contexts stand in $SEN_CONFIG or \
      ~/.config/sen/config.yaml.
      """,
    version: "0.1.0",
    subcommands: [
      ListCommand.self, DescribeCommand.self, CallCommand.self, ReportCommand.self,
      ScorecardCommand.self, FiguresCommand.self, RecordsCommand.self, MeasuresCommand.self,
      UnitsCommand.self, MembersCommand.self, PlanCommand.self, TokenCommand.self,
      HealthCommand.self, TopCommand.self, CertsCommand.self, ContextCommand.self,
    ])

  /// Made by the parser.
  public init() {}

  /// Runs the command of the process's arguments and ends the process with its exit code.
  public static func main() async {
    let json = CommandLine.arguments.contains("--json")
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as RPCError {
      fail(CommandFailure(error), json)
    } catch let error as CommandFailure {
      fail(error, json)
    } catch let error as SenClient.ConnectError {
      fail(
        CommandFailure(
          .usage, "CANNOT_CONNECT", error.description,
          vi: "không kết nối được: \(error.description)"),
        json)
    } catch let error as CodecError {
      fail(
        CommandFailure(
          .invalid, "MALFORMED_JSON", "\(error)", vi: "JSON không đúng: \(error)"), json)
    } catch {
      if json, exitCode(for: error) == .validationFailure {
        let text = message(for: error)
        print(
          CommandFailure(.usage, "BAD_ARGUMENTS", text, vi: "tham số không đúng: \(text)").json)
      }
      exit(withError: error)
    }
  }

  private static func fail(_ failure: CommandFailure, _ json: Bool) -> Never {
    if json { print(failure.json) }
    FileHandle.standardError.write(Data("\(failure.told(.spoken()))\n".utf8))
    Foundation.exit(failure.exit.rawValue)
  }
}

/// Options that every command that calls a server takes.
struct ConnectionOptions: ParsableArguments {
  @Option(name: .long, help: "The context to use; the current one if none is named.")
  var context: String?

  /// Seconds that a call may take where nothing else is said.
  static let timeoutDefault = 120
  /// Seconds that may be asked for.
  static let timeoutRange = 1...86_400

  @Option(name: .long, help: "Seconds that a call may take; 120, or no limit for a watch.")
  var timeout: Int?

  @Option(
    name: .long, help: "vi or en, for all that people read; the context's if not given, else vi.")
  var language: LanguageOption?

  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  var options: CallOptions { CallOptions(timeout: .seconds(timeout ?? Self.timeoutDefault)) }

  /// Options for a method: a watch goes on until it is told otherwise.
  func options(for method: RPCMethod) -> CallOptions {
    var options = self.options
    if timeout == nil, method.options.contains(.noDeadline) { options.timeout = nil }
    return options
  }

  func validate() throws {
    guard timeout.map(Self.timeoutRange.contains) ?? true else {
      throw ValidationError("--timeout takes 1 to 86400 seconds.")
    }
  }

  /// The words of the answer: in the language that was asked for, else in the context's.
  func words() throws -> Words {
    if let language { return Words(language) }
    let named = try SenContexts.load().context(context).language
    return Words(named.flatMap(LanguageOption.init))
  }

  /// Connects, runs the body, closes.
  func connected<Value>(_ body: (SenClient) async throws -> Value) async throws -> Value {
    let settings = try SenContexts.load().context(context)
    let client = try SenClient.connect(
      toAll: settings.gateway, authority: settings.authority, serverName: settings.serverName,
      credentials: settings.credentials, language: try words().code)
    do {
      let value = try await body(client)
      await client.close()
      return value
    } catch {
      await client.close()
      throw error
    }
  }

  /// Prints a message as JSON.
  func print(json message: some SenMessage) throws {
    Swift.print(try message.jsonString())
  }
}

/// Text in columns.
enum TextTable {
  /// Rows below a header, each column as wide as its widest field.
  static func render(_ header: [String], _ rows: [[String]]) -> String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let line = row.indices.map { column in
        row[column] + String(repeating: " ", count: widths[column] - row[column].count)
      }.joined(separator: "  ")
      // No blanks at the end of a line.
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

/// The values of a level's option.
enum LevelOption: String, ExpressibleByArgument, CaseIterable {
  case centre, province, district, commune, branch

  var level: API.Types.V1.UnitLevel {
    switch self {
    case .centre: .centre
    case .province: .province
    case .district: .district
    case .commune: .commune
    case .branch: .branch
    }
  }
}

/// Days of options, and instants of days.
enum OptionDays {
  /// The last microsecond of a day in Việt Nam, as a timestamp.
  static func end(of day: String) throws -> API.Google.Protobuf.Timestamp {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    var components = DateComponents()
    guard parts.count == 3 else {
      throw CommandFailure(
        .usage, "BAD_DAY", "\(day) is not YYYY-MM-DD",
        vi: "\(day) không có dạng YYYY-MM-DD")
    }
    (components.year, components.month, components.day) = (parts[0], parts[1], parts[2])
    var calendar = Calendar(identifier: .gregorian)
    // Việt Nam has kept UTC+7 without summer time since 1975.
    guard let zone = TimeZone(secondsFromGMT: 7 * 3_600) else {
      throw CommandFailure(
        .failed, "NO_TIME_ZONE", "the time zone cannot be made",
        vi: "không tạo được múi giờ")
    }
    calendar.timeZone = zone
    guard let date = calendar.date(from: components),
      // The calendar would take 31 February for 3 March.
      calendar.dateComponents([.year, .month, .day], from: date)
        == DateComponents(year: parts[0], month: parts[1], day: parts[2]),
      let next = calendar.date(byAdding: .day, value: 1, to: date)
    else {
      throw CommandFailure(
        .usage, "BAD_DAY", "\(day) is not a day",
        vi: "\(day) không phải là ngày")
    }
    return .with {
      $0.seconds = Int64(next.timeIntervalSince1970) - 1
      $0.nanos = 999_999_000
    }
  }
}

extension SenClient {
  /// The id of a unit by its official code today; 0 for nil.
  func unitID(_ code: String?, options: CallOptions) async throws -> Int64 {
    guard let code else { return 0 }
    return try await membership.units.getUnit(.with { $0.code = code }, options: options).id
  }
}

/// How many rows a command may print.
enum RowLimit {
  static let range = 1...10_000_000

  static func check(_ limit: Int) throws {
    guard range.contains(limit) else {
      throw ValidationError("--limit takes 1 to 10000000.")
    }
  }
}
