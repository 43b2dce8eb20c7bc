import Foundation
import NIOCore
import Testing

@testable import SenRPC

/// One limit, and what happens one below it, at it and one above it.
struct LimitRow: Sendable, CustomTestStringConvertible {
  /// The limit as the code names it, `Type.field`.
  let name: String
  let expected: [String]
  /// Goes to the limit plus an offset of -1, 0 or 1, and tells what came of it.
  let answer: @Sendable (Int) async throws -> String

  var testDescription: String { name }

  init(
    _ name: String, _ below: String, _ at: String, _ above: String,
    _ answer: @escaping @Sendable (Int) async throws -> String
  ) {
    self.name = name
    expected = [below, at, above]
    self.answer = answer
  }

  /// What a server says when nothing is wrong.
  static let passes = "passes"
  /// What it says when the connection ends.
  static let drain = "DRAIN"

  /// What a server says to frames: whether they pass, or the reason of what ends because of them.
  static func verdict(
    _ server: inout ConnectionState, _ frames: [RawFrame], now: UInt64 = 1
  ) -> String {
    _ = server.feed(frames, now: now)
    if server.failure != nil { return drain }
    let ends = server.takeFrames().compactMap(RawEnd.init)
    return ends.first { $0.code != 0 }?.reason ?? passes
  }

  /// What a server with the defaults says to frames behind the HELLOs.
  static func verdict(
    settings: ConnectionSettings = .init(), limits: ConnectionLimits = .init(),
    _ frames: [RawFrame]
  ) -> String {
    var server = ConnectionState.greeted(.server, settings: settings, limits: limits)
    return verdict(&server, frames)
  }

  /// What a server says to a HELLO.
  static func greeting(_ settings: [(Int, [UInt8])]) -> String {
    var server = ConnectionState(role: .server, settings: .init())
    server.sendHello()
    _ = server.takeFrames()
    return verdict(&server, [Raw.hello(settings)])
  }

  static func zeros(_ count: Int) -> [UInt8] { .init(repeating: 0, count: count) }

  /// A CALL whose messages follow.
  static func open(_ id: UInt32) -> RawFrame { Raw.call(id, Echo.chat, timeout: 0, message: nil) }

  /// Every limit of the transport.
  static let all =
    settings + greetings + limits + timings + calls + ends + shells
    + pools + dials
}

@Suite("Every limit: below it, at it, above it")
struct LimitTableTests {
  @Test(
    "What is allowed passes, what is not is answered as the table says", arguments: LimitRow.all)
  func table(row: LimitRow) async throws {
    var answers: [String] = []
    for offset in [-1, 0, 1] { answers.append(try await row.answer(offset)) }
    #expect(answers == row.expected)
  }

  @Test("No limit is in the table twice")
  func unique() {
    #expect(Set(LimitRow.all.map(\.name)).count == LimitRow.all.count)
  }

  @Test("Every field of the limits, of the times and of the settings has a row")
  func fields() {
    expectRows(of: ConnectionLimits(), but: [])
    expectRows(of: ConnectionTimings(), but: [])
    // Bits, not a number.
    expectRows(of: ConnectionSettings(), but: ["features"])
  }

  @Test("Every number of the configurations has a row; what is none is named here")
  func configurations() {
    let tls = TLSConfiguration(caFile: "")
    let parts: Set = ["tls", "settings", "limits", "timings"]
    expectRows(
      of: RPCClientConfiguration(name: "", targets: [], tls: tls),
      // Whom it calls and how it finds them; how sure a refusal is; numbers of their own types.
      but: parts.union(["name", "targets", "resolution", "isUpstream", "health", "ejection"]))
    expectRows(
      of: RPCServerConfiguration(tls: tls),
      // Where it listens, whom it trusts and how it tells its clients apart.
      but: parts.union(["host", "port", "trustedForwarders", "subject"]))
    expectRows(of: EjectionLimits(), but: [])
    expectRows(of: HealthProbe(method: Echo.unary) { _ in true }, but: ["method", "isServing"])
  }

  @Test("Every number of the wire and of compression has a row, or a reason to have none")
  func constants() throws {
    let withoutRow: Set = [
      // Not limits: a name, a number of a version, sizes that are always the same.
      "protocolName", "version", "frameHeaderBytes", "messageOverheadBytes",
      // Says where the timeout stands.
      "timeoutInMetadata",
      // Follows from the parts, which have rows.
      "endBytes",
    ]
    let wire = try constants(of: "WireLimits")
    #expect(wire.count > withoutRow.count)
    expectRows(wire.subtracting(withoutRow), of: "WireLimits")
    expectRows(
      try constants(of: "Compression").filter { !$0.hasPrefix("level") }, of: "Compression")
  }

  private func expectRows(of value: Any, but without: Set<String>) {
    let mirror = Mirror(reflecting: value)
    let all = Set(mirror.children.compactMap(\.label))
    #expect(without.subtracting(all).sorted() == [], "no fields of \(mirror.subjectType)")
    let fields = all.subtracting(without)
    #expect(!fields.isEmpty)
    expectRows(fields, of: "\(mirror.subjectType)")
  }

  private func expectRows(_ fields: Set<String>, of type: String) {
    let rows = Set(LimitRow.all.map(\.name))
    let missing = fields.filter { !rows.contains("\(type).\($0)") }
    #expect(missing.sorted() == [], "limits of \(type) without a row")
  }

  /// The constants that a file of the wire declares for others.
  private func constants(of type: String) throws -> Set<String> {
    let own = URL(filePath: #filePath)
    let top = (0..<4).reduce(own) { path, _ in path.deletingLastPathComponent() }
    let file = top.appendingPathComponent("Sources/SenRPC/Wire/\(type).swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(text.matches(of: /\n  static let ([A-Za-z]+)/).map { String($0.1) })
  }
}
