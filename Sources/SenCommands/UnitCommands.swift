import ArgumentParser
import Foundation
import SenClient

struct UnitsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "Units of the union, by level, parent, name or code.")

  @Option(name: .long, help: "Only this level.")
  var level: LevelOption?
  @Option(name: .long, help: "Only units below the one with this code.")
  var under: String?
  @Option(name: .long, help: "Words of the name, with or without diacritics.")
  var name: String?
  @Option(name: .long, help: "Only this code.")
  var code: String?
  @Option(name: .long, help: "The day; today if not given.")
  var day: String?
  @Option(name: .long, help: "Units to print, at most.")
  var limit: Int = 100
  @OptionGroup var connection: ConnectionOptions

  func validate() throws { try RowLimit.check(limit) }

  func run() async throws {
    try await connection.connected { client in
      let words = try connection.words()
      let parent = try await client.unitID(under, options: connection.options)
      var token = ""
      var left = limit
      var units: [API.Membership.V1.Unit] = []
      repeat {
        let page = try await client.membership.units.listUnits(
          .with {
            $0.level = level?.level ?? .unspecified
            $0.underUnitID = parent
            $0.name = name ?? ""
            $0.code = code ?? ""
            $0.day = day ?? ""
            $0.pageSize = Int32(min(left, 1_000))
            $0.pageToken = token
          }, options: connection.options)
        for unit in page.units.prefix(left) {
          if connection.json { try connection.print(json: unit) }
          units.append(unit)
        }
        left -= page.units.count
        token = page.nextPageToken
      } while !token.isEmpty && left > 0
      if connection.json { return }
      print(UnitTable.text(units, words))
    }
  }
}

/// Units as a table.
enum UnitTable {
  /// Code, level, id and name, with the mark of simulated records where any is one.
  static func text(_ units: [API.Membership.V1.Unit], _ words: Words) -> String {
    let header = [words("code", "mã"), words("level", "cấp"), "id", words("name", "tên")]
    let rows = units.map { unit in
      let attributes = unit.attributes ?? .init()
      return [
        attributes.code, words.level(attributes.level), "\(unit.id)",
        attributes.fullName.isEmpty ? attributes.name : attributes.fullName,
      ]
    }
    return SimulatedMark.above(
      TextTable.render(header, rows), units.contains(where: \.synthetic), words)
  }
}

struct HealthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Health of the gateway and the services; exit code 75 if one does not serve.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let reply = try await connection.connected { client in
      try await client.health.check(.init(), options: connection.options)
    }
    if connection.json {
      try connection.print(json: reply)
    } else {
      let words = try connection.words()
      print(
        TextTable.render(
          [
            words("component", "thành phần"), words("status", "tình trạng"),
            words("reason", "lý do"),
          ], reply.components.map { [$0.name, words.serving($0.status), $0.reason] }))
    }
    if reply.status != .serving { throw ExitCode(ExitClass.unavailable.rawValue) }
  }
}

struct ContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context", abstract: "The ways to reach a gateway.",
    subcommands: [SetContextCommand.self, UseContextCommand.self, ListContextsCommand.self])
}

struct SetContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Makes or replaces a context, and makes it current.")

  @Argument(help: "Its name.")
  var name: String
  @Option(name: .long, help: "host:port of the gateway; may be given several times.")
  var gateway: [String]
  @Option(name: .long, help: "PEM file of the authority.")
  var authority: String
  @Option(name: .long, help: "Name in the gateway's certificate, if it is not the host.")
  var serverName: String?
  @Option(name: .long, help: "File with a bearer token.")
  var tokenFile: String?
  @Option(name: .long, help: "PEM file of a client certificate.")
  var certificate: String?
  @Option(name: .long, help: "PEM file of its key.")
  var key: String?
  @Option(name: .long, help: "vi or en, for all that people read; vi if not given.")
  var language: LanguageOption?
  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func validate() throws {
    guard gateway.allSatisfy({ RPCTarget($0) != nil }) else {
      throw ValidationError("--gateway takes host:port.")
    }
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--certificate and --key come together.")
    }
  }

  func run() async throws {
    var contexts = try SenContexts.load()
    contexts.contexts[name] = SenContext(
      gateway: gateway, authority: authority, serverName: serverName, tokenFile: tokenFile,
      certificate: certificate, key: key, language: language?.rawValue)
    contexts.current = name
    try contexts.save()
    ContextAnswer.print(name, json)
  }
}

struct UseContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Makes a context the current one.")

  @Argument(help: "Its name.")
  var name: String
  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func run() async throws {
    var contexts = try SenContexts.load()
    _ = try contexts.context(name)
    contexts.current = name
    try contexts.save()
    ContextAnswer.print(name, json)
  }
}

/// What is said of a context that is current now.
enum ContextAnswer {
  static func print(_ name: String, _ json: Bool) {
    let file = SenContexts.path
    Swift.print(
      json
        ? JSONText.object([("current", .text(name)), ("file", .text(file))]).rendered
        : "\(file): \(name)")
  }
}

struct ListContextsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the contexts; the current one with a star.")

  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func run() async throws {
    let contexts = try SenContexts.load()
    let names = contexts.contexts.keys.sorted()
    if json {
      return print(
        JSONText.object([
          ("current", contexts.current.map { .text($0) } ?? .null),
          ("contexts", .list(names.map { .text($0) })),
        ]).rendered)
    }
    for name in names { print("\(name == contexts.current ? "*" : " ") \(name)") }
  }
}
