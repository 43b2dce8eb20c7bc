import ArgumentParser
import Foundation
import NIOCore
import SenClient

extension SenClient {
  /// The interfaces behind the gateway, by reflection.
  func descriptors(options: CallOptions) async throws -> (
    pool: DescriptorPool, services: [String]
  ) {
    let answer = try await reflection.getDescriptors(.init(), options: options)
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
      let (pool, served) = try await client.descriptors(options: connection.options)
      let services = pool.services.filter { served.contains($0.name) }
      var lines = services.map(\.name).sorted()
      if let service {
        let found = services.filter { matches($0.name, service) }
        guard !found.isEmpty else {
          throw CommandFailure(
            .notFound, "UNKNOWN_SERVICE", "no service \(service)",
            vi: "không có dịch vụ \(service)")
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
      let (pool, _) = try await client.descriptors(options: connection.options)
      guard let text = ProtoText(pool: pool).describe(name) else {
        throw CommandFailure(
          .notFound, "UNKNOWN_NAME", "nothing is called \(name)",
          vi: "không có gì tên là \(name)")
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
      let (pool, _) = try await client.descriptors(options: connection.options)
      guard
        let descriptor = pool.services.flatMap(\.methods).first(where: { matches($0.path, method) })
      else {
        throw CommandFailure(
          .usage, "METHOD_UNKNOWN", "no service has \(method)",
          vi: "không dịch vụ nào có \(method)")
      }
      let call = DynamicCall(
        client: client, pool: pool, descriptor: descriptor,
        options: try options(for: RPCMethod(description: descriptor)))
      try await call.run(CallInput(argument: request))
    }
  }

  private func options(for method: RPCMethod) throws -> CallOptions {
    var options = connection.options(for: method)
    guard let tokenFile else { return options }
    guard let data = FileManager.default.contents(atPath: tokenFile) else {
      throw CommandFailure(
        .usage, "TOKEN_FILE_UNREADABLE", "\(tokenFile) cannot be read",
        vi: "không đọc được \(tokenFile)")
    }
    let token = String(decoding: data, as: UTF8.self)
    options.metadata.authorization =
      "Bearer \(token.trimmingCharacters(in: .whitespacesAndNewlines))"
    return options
  }
}

/// Where the requests of a call come from: the command's argument, or standard input.
struct CallInput {
  let argument: String?

  private var isStandardInput: Bool { argument == nil || argument == "-" }

  /// The only request; an empty object where nothing is given.
  var whole: [UInt8] {
    guard isStandardInput else { return Array((argument ?? "").utf8) }
    // A person at a terminal who gives nothing means nothing.
    if argument == nil, isatty(0) == 1 { return Array("{}".utf8) }
    let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    return bytes.allSatisfy { $0 == 0x20 || (0x09...0x0d).contains($0) } ? Array("{}".utf8) : bytes
  }

  /// The requests of a stream, one a line, as they come; empty lines are none.
  var lines: AsyncStream<(number: Int, text: String)> {
    AsyncStream { continuation in
      @Sendable func give(_ number: Int, _ text: String) {
        if !text.allSatisfy(\.isWhitespace) { continuation.yield((number, text)) }
      }
      guard isStandardInput else {
        let lines = (argument ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() { give(index + 1, String(line)) }
        return continuation.finish()
      }
      // Reading blocks, so that it has a thread of its own, not one of those that tasks share.
      Thread.detachNewThread {
        var number = 0
        while let line = readLine() {
          number += 1
          give(number, line)
        }
        continuation.finish()
      }
    }
  }
}

/// A call of a method that this program knows only by its descriptor.
struct DynamicCall: Sendable {
  /// The type of the header of every command that writes.
  static let headerType = "sen.types.v1.WriteHeader"

  let client: SenClient
  let pool: DescriptorPool
  let descriptor: MethodDescription
  let options: CallOptions

  var method: RPCMethod { RPCMethod(description: descriptor) }

  func run(_ input: CallInput) async throws {
    if method.shape == .unary {
      let request = try pool.jsonToBinary(descriptor.inputType, json: input.whole)
      let options = options.repeatable(under: try writeHeader(request))
      let reply = try await client.caller.unary(
        method, ByteBuffer(bytes: request), options: options)
      return try show(reply, pretty: true)
    }
    let lines = method.shape.streamsRequests ? input.lines : nil
    let first = try lines == nil ? pool.jsonToBinary(descriptor.inputType, json: input.whole) : []
    try await client.caller.stream(method, options: options) { sink, replies in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        // Requests go out while replies come in; the task of the replies ends the group.
        group.addTask {
          try await send(lines, first, to: sink)
          return false
        }
        group.addTask {
          for try await reply in replies { try show(reply, pretty: false) }
          return true
        }
        // The call is over with its replies, whatever of the input has not been sent.
        while let isOver = try await group.next() {
          if isOver { return group.cancelAll() }
        }
      }
    }
  }

  /// The header of a command that writes, so that it can be sent again after a lost connection; nil
  /// of a request that has none.
  func writeHeader(_ request: [UInt8]) throws -> API.Types.V1.WriteHeader? {
    let isWrite = pool.message(descriptor.inputType)?.fields.contains {
      $0.name == "header" && $0.typeName == Self.headerType
    }
    guard isWrite == true else { return nil }
    let json = try pool.binaryToJSON(descriptor.inputType, request)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let id = (object?["header"] as? [String: Any])?["requestId"] as? String
    guard let data = id.flatMap({ Data(base64Encoded: $0) }) else { return nil }
    return .with { $0.requestID = Array(data) }
  }

  private func send(
    _ lines: AsyncStream<(number: Int, text: String)>?, _ first: [UInt8],
    to sink: RequestSink<ByteBuffer>
  ) async throws {
    do {
      if let lines {
        for await line in lines { try await sink.write(ByteBuffer(bytes: try binary(line))) }
      } else {
        try await sink.write(ByteBuffer(bytes: first))
      }
      sink.finish()
    } catch is RPCError {
      // The call has ended; the replies say how.
    }
  }

  private func binary(_ line: (number: Int, text: String)) throws -> [UInt8] {
    do {
      return try pool.jsonToBinary(descriptor.inputType, json: Array(line.text.utf8))
    } catch {
      throw CommandFailure(
        .invalid, "MALFORMED_JSON", "line \(line.number): \(error)",
        vi: "dòng \(line.number): \(error)")
    }
  }

  private func show(_ reply: ByteBuffer, pretty: Bool) throws {
    print(
      try pool.binaryToJSON(
        descriptor.outputType, Array(reply.readableBytesView),
        options: JSONOptions(isPretty: pretty)))
    // A watch is read line by line by who stands behind the pipe.
    fflush(nil)
  }
}
