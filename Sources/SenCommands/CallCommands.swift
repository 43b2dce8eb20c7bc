import ArgumentParser
import Foundation
import NIOCore
import SenClient

extension SenClient {
  /// The interfaces behind the gateway, by reflection.
  func descriptors() async throws -> (pool: DescriptorPool, services: [String]) {
    let answer = try await reflection.getDescriptors(.init())
    return (try DescriptorPool(fileDescriptorSet: answer.fileDescriptorSet), answer.services)
  }
}

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists services, or the methods of one.")

  @Argument(help: "A service, by its full name or the end of it.")
  var service: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let (pool, served) = try await client.descriptors()
      let services = pool.services.filter { served.contains($0.name) }
      var lines = services.map(\.name).sorted()
      if let service {
        let found = services.filter { matches($0.name, service) }
        guard !found.isEmpty else {
          throw CommandFailure(.notFound, "UNKNOWN_SERVICE", "no service \(service)")
        }
        lines = found.flatMap { $0.methods.map(\.path) }
      }
      let list = JSONText.list(lines.map { .text($0) }).rendered
      print(connection.json ? list : lines.joined(separator: "\n"))
    }
  }
}

/// Whether a full name is the one asked for: all of it, or its last parts.
private func matches(_ fullName: String, _ asked: String) -> Bool {
  fullName == asked || fullName.hasSuffix("." + asked) || fullName.hasSuffix("/" + asked)
}

struct DescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Describes a service, a method, a message or an enum, with its comments.")

  @Argument(help: "Its name, or the end of it: Members, Members/AdmitMember, Member.")
  var name: String
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let (pool, _) = try await client.descriptors()
      guard let text = ProtoText(pool: pool).describe(name) else {
        throw CommandFailure(.notFound, "UNKNOWN_NAME", "nothing is called \(name)")
      }
      print(connection.json ? JSONText.object([("proto", .text(text))]).rendered : text)
    }
  }
}

struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Calls a method by its name, JSON in and out.",
    discussion: """
      Methods are found by reflection: a new service needs no new program. The request is the \
      argument, or standard input; a client stream takes one JSON object a line, and a server \
      stream prints one a line (NDJSON).
      """)

  @Argument(help: "SERVICE/METHOD, in full or the end of it: Members/GetMember.")
  var method: String
  @Argument(help: "The request as JSON; - or nothing = standard input.")
  var request: String?
  @Option(name: .long, help: "A file with a bearer token, instead of the context's.")
  var tokenFile: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let (pool, _) = try await client.descriptors()
      guard
        let descriptor = pool.services.flatMap(\.methods).first(where: { matches($0.path, method) })
      else { throw CommandFailure(.usage, "METHOD_UNKNOWN", "no service has \(method)") }
      let call = DynamicCall(
        client: client, pool: pool, descriptor: descriptor, options: try options())
      try await call.run(requests: requests(streams: call.method.shape.streamsRequests))
    }
  }

  private func options() throws -> CallOptions {
    var options = connection.options
    guard let tokenFile else { return options }
    guard let data = FileManager.default.contents(atPath: tokenFile) else {
      throw CommandFailure(.usage, "TOKEN_FILE_UNREADABLE", "\(tokenFile) cannot be read")
    }
    let token = String(decoding: data, as: UTF8.self)
    options.metadata.authorization =
      "Bearer \(token.trimmingCharacters(in: .whitespacesAndNewlines))"
    return options
  }

  private func requests(streams: Bool) -> [[UInt8]] {
    var text = request ?? "-"
    if text == "-" {
      text =
        isatty(0) == 1
        ? "{}" : String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }
    guard streams else { return [Array(text.utf8)] }
    return text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
      .map { Array($0.utf8) }
  }
}

/// A call of a method that this program knows only by its descriptor.
struct DynamicCall {
  let client: SenClient
  let pool: DescriptorPool
  let descriptor: MethodDescription
  let options: CallOptions

  var method: RPCMethod { RPCMethod(description: descriptor) }

  func run(requests: [[UInt8]]) async throws {
    let binary = try requests.map { try pool.jsonToBinary(descriptor.inputType, json: $0) }
    if method.shape == .unary {
      let reply = try await client.caller.unary(
        method, ByteBuffer(bytes: binary[0]), options: options)
      return try show(reply, pretty: true)
    }
    try await client.caller.stream(method, options: options) { sink, replies in
      for message in binary { try await sink.write(ByteBuffer(bytes: message)) }
      sink.finish()
      for try await reply in replies { try show(reply, pretty: false) }
    }
  }

  private func show(_ reply: ByteBuffer, pretty: Bool) throws {
    print(
      try pool.binaryToJSON(
        descriptor.outputType, Array(reply.readableBytesView),
        options: JSONOptions(isPretty: pretty)))
  }
}
