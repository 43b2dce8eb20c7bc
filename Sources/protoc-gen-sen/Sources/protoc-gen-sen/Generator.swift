import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Everything that is generated from one set of protos.
struct Generator {
  private let request: Google_Protobuf_Compiler_CodeGeneratorRequest
  private let files: DescriptorSet
  private let wanted: Set<String>
  private let prefix: String
  private let library: String
  /// Modules that generated services import beside the codec and the transport.
  private let imports: [String]

  /// Parameters: `prefix` of the C accessors, `library` that holds the tables in Swift,
  /// `imports` that the services need.
  init(_ request: Google_Protobuf_Compiler_CodeGeneratorRequest) throws {
    self.request = request
    files = DescriptorSet(protos: request.protoFile)
    wanted = Set(request.protoFile.filter(Lowering.hasCode).map(\.name))
    let pairs = request.parameter.split(separator: ",").map { $0.split(separator: "=") }
    var parameters: [Substring: Substring] = [:]
    for pair in pairs where pair.count == 2 { parameters[pair[0]] = pair[1] }
    prefix = String(parameters["prefix"] ?? "sen_api")
    library = String(parameters["library"] ?? "SenTables")
    imports = parameters["imports"].map { [String($0)] } ?? []
  }

  /// Paths under `c/` and `swift/`, and texts.
  func outputs() throws -> [(name: String, text: String)] {
    try checkMethodIDs()
    var result = try DescriptorGenerator(request: request, prefix: prefix).generate()
      .map { (name: "c/" + $0.name, text: $0.text) }
    var generated: [FileDescriptor] = []
    for file in files.files where wanted.contains(file.name) || !file.services.isEmpty {
      generated.append(file)
      let name = "swift/" + Names.file(file)
      if !file.messages.isEmpty || !file.enums.isEmpty {
        result.append((name + ".swift", try messages(file)))
      }
      if !file.services.isEmpty { result.append((name + "Services.swift", try services(file))) }
    }
    result.append(("swift/Namespaces.swift", namespaces(generated)))
    return result
  }

  private func opening(_ file: FileDescriptor, _ imports: [String]) -> Printer {
    var printer = Printer()
    printer.line("// Generated from \(file.name); do not edit.")
    printer.line("// swift-format-ignore-file")
    for name in imports { printer.line("import \(name)") }
    printer.line()
    return printer
  }

  private func messages(_ file: FileDescriptor) throws -> String {
    var printer = opening(file, ["SenCodec"])
    try printer.block("extension \(Names.namespace(file.package).joined(separator: "."))") {
      for type in file.enums {
        EnumGenerator(type: type, library: library).generate(into: &$0)
        $0.line()
      }
      for message in file.messages {
        try MessageGenerator(message, library: library).generate(into: &$0)
        $0.line()
      }
    }
    return printer.text
  }

  private func services(_ file: FileDescriptor) throws -> String {
    var printer = opening(file, imports + ["SenCodec", "SenRPC"])
    for service in file.services { try ServiceGenerator(service).generate(into: &printer) }
    try borrowed(file, &printer)
    return printer.text
  }

  /// Accessors of the borrowed requests that inline methods take.
  private func borrowed(_ file: FileDescriptor, _ printer: inout Printer) throws {
    let methods = file.services.flatMap(\.methods).filter { MethodOptions($0).isInline }
    let inputs = Dictionary(methods.map { ($0.inputType.fullName, $0.inputType!) }) { first, _ in
      first
    }
    for input in inputs.values.sorted(by: { $0.fullName < $1.fullName }) {
      printer.line()
      let shapes = try FieldShape.all(of: input).filter {
        $0.field.realContainingOneof == nil && $0.presence != .map
      }
      printer.block("extension Decoded where Message == \(Names.qualified(input))") { printer in
        for shape in shapes {
          printer.lines(Comments.lines(shape.field, otherwise: "The field `\(shape.field.name)`."))
          printer.line(
            "public var \(Names.property(shape.field)): \(shape.propertyType) { \(shape.read) }")
        }
      }
    }
  }

  private func namespaces(_ files: [FileDescriptor]) -> String {
    var printer = Printer()
    printer.line("// Generated; do not edit.")
    printer.line("// swift-format-ignore-file")
    var all: Set<[String]> = []
    for file in files {
      let path = Names.namespace(file.package)
      for length in 1...path.count { all.insert(Array(path.prefix(length))) }
    }
    for path in all.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let declaration = "/// The namespace `\(path.joined(separator: "."))`."
      printer.line()
      if path.count == 1 {
        printer.line(declaration)
        printer.line("public enum \(path[0]) {}")
      } else {
        printer.block("extension \(path.dropLast().joined(separator: "."))") {
          $0.line(declaration)
          $0.line("public enum \(path[path.count - 1]) {}")
        }
      }
    }
    return printer.text
  }

  /// Two methods with one id cannot both be called.
  private func checkMethodIDs() throws {
    var seen: [UInt64: String] = [:]
    for method in try files.files.flatMap(\.services).flatMap(\.methods).map(MethodShape.init) {
      if let other = seen.updateValue(method.path, forKey: method.id) {
        throw GeneratorError("methods \(other) and \(method.path) have the same id")
      }
    }
  }
}
