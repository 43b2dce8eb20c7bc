import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// What `sen.options.v1` says about a method.
struct MethodOptions {
  private static let names: [(number: Int, name: String)] = [
    (51001, "inline"), (51002, "idempotent"), (51003, "sensitive"), (51004, "noDeadline"),
    (51005, "mayIdle"), (51006, "hedge"),
  ]

  let words: [String]

  init(_ method: MethodDescriptor) {
    let bytes = Array(method.options.unknownFields.data)
    var set: Set<Int> = []
    var place = 0
    func varint() -> Int {
      var value = 0
      var shift = 0
      while place < bytes.count {
        let byte = Int(bytes[place])
        place += 1
        value |= (byte & 0x7f) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      return value
    }
    while place < bytes.count {
      let tag = varint()
      switch tag & 7 {
      case 0: if varint() != 0 { set.insert(tag >> 3) } else { set.remove(tag >> 3) }
      case 1: place += 8
      case 2: place += varint()
      default: place += 4
      }
    }
    if set.contains(51006) { set.insert(51002) }
    words = Self.names.filter { set.contains($0.number) }.map(\.name)
  }

  var isInline: Bool { words.contains("inline") }
}

/// One method with all that the generated code says of it.
struct MethodShape {
  let method: MethodDescriptor
  let options: MethodOptions

  init(_ method: MethodDescriptor) throws {
    self.method = method
    options = MethodOptions(method)
    if options.isInline, method.clientStreaming || method.serverStreaming {
      throw GeneratorError("\(method.fullName): only a unary method can be inline")
    }
  }

  var path: String { "\(method.service.fullName)/\(method.name)" }
  var name: String { Names.function(method) }
  var input: String { Names.qualified(method.inputType) }
  var output: String { Names.qualified(method.outputType) }

  /// Whether the request says under which id it is done once: a field `header` of the type that every
  /// command which writes carries.
  var isWrite: Bool {
    method.inputType.fields.contains {
      $0.name == "header" && $0.messageType?.fullName == "sen.types.v1.WriteHeader"
    }
  }

  /// The first eight bytes of the path's SHA-256.
  var id: UInt64 {
    SHA256.digest(of: Array(path.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  var shape: String {
    switch (method.clientStreaming, method.serverStreaming) {
    case (false, false): "unary"
    case (true, false): "clientStreaming"
    case (false, true): "serverStreaming"
    case (true, true): "bidirectional"
    }
  }

  var documentation: [String] { Comments.lines(method, otherwise: "`\(path)`.") }
}

/// Writes a service's method table, protocol and client.
struct ServiceGenerator {
  let service: ServiceDescriptor
  let methods: [MethodShape]

  init(_ service: ServiceDescriptor) throws {
    self.service = service
    methods = try service.methods.map(MethodShape.init)
  }

  private var name: String { Names.capitalised(service.name) }
  private var namespace: String { Names.namespace(service.file.package).joined(separator: ".") }

  func generate(into printer: inout Printer) {
    printer.block("extension \(namespace)") { printer in
      table(&printer)
      printer.line()
      requirements(&printer)
      printer.line()
      client(&printer)
    }
    printer.line()
    registration(&printer)
  }

  private func table(_ printer: inout Printer) {
    printer.line("/// The methods of `\(service.fullName)`.")
    printer.block("public enum \(name)Methods") { printer in
      for method in methods {
        printer.lines(method.documentation)
        let options = method.options.words.map { ".\($0)" }.joined(separator: ", ")
        printer.line("public static let \(method.name) = RPCMethod(")
        printer.line("  path: \"\(method.path)\", id: 0x\(String(method.id, radix: 16)),")
        printer.line("  shape: .\(method.shape), options: [\(options)])")
      }
      printer.line("/// All of them, in the order of the proto.")
      printer.line("public static let all: [RPCMethod] = [")
      for method in methods { printer.line("  \(method.name),") }
      printer.line("]")
    }
  }

  private func requirements(_ printer: inout Printer) {
    printer.lines(Comments.lines(service, otherwise: "Serves `\(service.fullName)`."))
    printer.block("public protocol \(name)Service: RPCService") { printer in
      for method in methods {
        printer.lines(method.documentation)
        printer.lines(requirement(method))
      }
    }
  }

  private func requirement(_ method: MethodShape) -> [String] {
    let (name, input, output) = (method.name, method.input, method.output)
    if method.options.isInline {
      return [
        "func \(name)(",
        "  _ request: borrowing Decoded<\(input)>, context: borrowing InlineContext",
        ") throws(RPCError) -> \(output)",
      ]
    }
    let request =
      method.method.clientStreaming ? "_ requests: RequestStream<\(input)>" : "_ request: \(input)"
    guard method.method.serverStreaming else {
      return [
        "func \(name)(", "  \(request), context: ServerContext", ") async throws -> \(output)",
      ]
    }
    return [
      "func \(name)(", "  \(request), to responses: ResponseWriter<\(output)>,",
      "  context: ServerContext", ") async throws",
    ]
  }

  private func registration(_ printer: inout Printer) {
    printer.block("extension \(namespace).\(name)Service") { printer in
      printer.line("/// The service's full name.")
      printer.line("public static var serviceName: String { \"\(service.fullName)\" }")
      printer.line()
      printer.line("/// Registers every method.")
      printer.block("public func register(with router: inout RPCRouter)") { printer in
        printer.line("typealias Methods = \(namespace).\(name)Methods")
        for method in methods {
          let shape = method.options.isInline ? "inline" : method.shape
          let call = closure(method)
          printer.line("router.\(shape)(Methods.\(method.name)) { \(call) }")
        }
      }
    }
  }

  private func closure(_ method: MethodShape) -> String {
    if method.options.isInline {
      return "(request: borrowing Decoded<\(method.input)>, context: borrowing InlineContext) "
        + "throws(RPCError) -> \(method.output) in try \(method.name)(request, context: context)"
    }
    return method.method.serverStreaming
      ? "try await \(method.name)($0, to: $1, context: $2)"
      : "try await \(method.name)($0, context: $1)"
  }

  private func client(_ printer: inout Printer) {
    printer.line("/// Calls `\(service.fullName)`.")
    printer.block("public struct \(name)Client: Sendable") { printer in
      printer.line("/// What carries the calls.")
      printer.line("public let caller: any RPCCaller")
      printer.line()
      printer.line("/// A client of the service at the other end of a caller.")
      printer.line("public init(_ caller: any RPCCaller) { self.caller = caller }")
      for method in methods {
        printer.line()
        printer.lines(method.documentation)
        call(method, &printer)
      }
    }
  }

  private func call(_ method: MethodShape, _ printer: inout Printer) {
    let (name, input, output) = (method.name, method.input, method.output)
    let table = "\(self.name)Methods.\(name)"
    switch (method.method.clientStreaming, method.method.serverStreaming) {
    case (false, false):
      printer.line("public func \(name)(")
      printer.line("  _ request: \(input), options: CallOptions = .init()")
      printer.block(") async throws -> \(output)") { printer in
        guard method.isWrite else {
          return printer.line("try await caller.unary(\(table), request, options: options)")
        }
        printer.line("try await caller.unary(")
        printer.line("  \(table), request, options: options.repeatable(under: request.header))")
      }
    case (true, false):
      printer.line("public func \(name)(")
      printer.line("  options: CallOptions = .init(),")
      printer.line("  _ body: (RequestSink<\(input)>) async throws -> Void")
      printer.block(") async throws -> \(output)") { printer in
        printer.line("try await caller.clientStreaming(\(table), options: options, body)")
      }
    case (false, true):
      printer.line("public func \(name)<Result: Sendable>(")
      printer.line("  _ request: \(input), options: CallOptions = .init(),")
      printer.line("  _ body: (ResponseStream<\(output)>) async throws -> Result")
      printer.block(") async throws -> Result") { printer in
        printer.line("try await caller.serverStreaming(\(table), request, options: options, body)")
      }
    case (true, true):
      printer.line("public func \(name)<Result: Sendable>(")
      printer.line("  options: CallOptions = .init(),")
      printer.line(
        "  _ body: (RequestSink<\(input)>, ResponseStream<\(output)>) async throws -> Result")
      printer.block(") async throws -> Result") { printer in
        printer.line("try await caller.bidirectional(\(table), options: options, body)")
      }
    }
  }
}
