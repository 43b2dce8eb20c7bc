import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes the Swift value of a message and of what nests in it.
struct MessageGenerator {
  let message: Descriptor
  let shapes: [FieldShape]
  /// The type that knows the tables of this set of protos.
  let library: String

  init(_ message: Descriptor, library: String) throws {
    self.message = message
    self.library = library
    shapes = try FieldShape.all(of: message)
  }

  private var plain: [FieldShape] { shapes.filter { $0.field.realContainingOneof == nil } }

  func generate(into printer: inout Printer) throws {
    printer.lines(Comments.lines(message, otherwise: "The message `\(message.fullName)`."))
    try printer.block("public struct \(Names.escaped(message.name)): SenMessage") { printer in
      for shape in plain { property(shape, &printer) }
      for oneof in message.realOneofs {
        printer.lines(Comments.lines(oneof, otherwise: "One of several."))
        printer.line("public var \(Names.property(oneof)): \(Names.type(oneof))? = nil")
      }
      printer.line("/// Fields that this version does not know; sent on as they came.")
      printer.line("public var unknownFields = UnknownFields()")
      printer.line()
      printer.line("/// An empty message.")
      printer.line("public init() {}")
      printer.line()
      tables(&printer)
      reading(&printer)
      writing(&printer)
      for oneof in message.realOneofs { self.oneof(oneof, &printer) }
      for type in message.enums {
        printer.line()
        EnumGenerator(type: type, library: library).generate(into: &printer)
      }
      for nested in message.messages where !nested.options.mapEntry {
        printer.line()
        try MessageGenerator(nested, library: library).generate(into: &printer)
      }
    }
  }

  private func property(_ shape: FieldShape, _ printer: inout Printer) {
    let name = Names.property(shape.field)
    printer.lines(Comments.lines(shape.field, otherwise: "The field `\(shape.field.name)`."))
    guard shape.isRecursive else {
      printer.line("public var \(name): \(shape.propertyType) = \(shape.defaultValue)")
      return
    }
    let stored = Self.stored(name)
    printer.block("public var \(name): \(shape.propertyType)") { printer in
      printer.line("get { \(stored)?.value }")
      printer.line("set { \(stored) = newValue.map(Indirect.init) }")
    }
    printer.line("private var \(stored): Indirect<\(shape.elementType)>? = nil")
  }

  private static func stored(_ name: String) -> String {
    "stored" + Names.capitalised(name.filter { $0 != "`" })
  }

  private func tables(_ printer: inout Printer) {
    printer.line("/// The codec's table of this message.")
    printer.line("public static let table = \(library).table(\"\(message.fullName)\")")
    for shape in shapes where shape.presence == .map {
      printer.line(
        "private static let \(shape.entryTable) = "
          + "\(library).table(\"\(shape.field.messageType.fullName)\")")
    }
    printer.line()
  }

  private func reading(_ printer: inout Printer) {
    printer.line("/// Copies the message out of the codec's memory.")
    printer.block("public init(reading reader: MessageReader)") { printer in
      for shape in plain { printer.line("\(Names.property(shape.field)) = \(shape.read)") }
      for oneof in message.realOneofs {
        let members = shapes.filter { $0.field.realContainingOneof === oneof }
        printer.block("switch reader.which(\(members[0].index))") { printer in
          for shape in members {
            let value = "reader.\(shape.accessor)(\(shape.index))"
            let name = Names.property(shape.field)
            printer.line(
              "case \(shape.field.number): \(Names.property(oneof)) = \(value).map { .\(name)($0) }"
            )
          }
          printer.line("default: break")
        }
      }
      printer.line("unknownFields = reader.unknownFields()")
    }
    printer.line()
  }

  private func writing(_ printer: inout Printer) {
    printer.line("/// Lays the message out in the codec's memory.")
    printer.block("public func write(to writer: MessageWriter)") { printer in
      for shape in plain { printer.line(shape.write(Names.property(shape.field))) }
      for oneof in message.realOneofs {
        printer.block("switch \(Names.property(oneof))") { printer in
          for shape in shapes where shape.field.realContainingOneof === oneof {
            let name = Names.property(shape.field)
            printer.line("case .\(name)(let value)?: \(shape.write("value"))")
          }
          printer.line("case nil: break")
        }
      }
      printer.line("writer.unknownFields(unknownFields)")
    }
  }

  private func oneof(_ oneof: OneofDescriptor, _ printer: inout Printer) {
    let members = shapes.filter { $0.field.realContainingOneof === oneof }
    let indirect = members.contains { $0.kind == .message } ? "indirect " : ""
    printer.line()
    printer.lines(Comments.lines(oneof, otherwise: "What `\(Names.property(oneof))` may be."))
    printer.block("public \(indirect)enum \(Names.type(oneof)): Sendable, Hashable") { printer in
      for shape in members {
        printer.lines(Comments.lines(shape.field, otherwise: "`\(shape.field.name)`."))
        printer.line("case \(Names.property(shape.field))(\(shape.elementType))")
      }
    }
  }
}

/// Writes an open enum.
struct EnumGenerator {
  let type: EnumDescriptor
  let library: String

  /// The values without aliases.
  private var firstOfEachNumber: [EnumValueDescriptor] {
    var seen: Set<Int32> = []
    return type.values.filter { seen.insert($0.number).inserted }
  }

  func generate(into printer: inout Printer) {
    let values = firstOfEachNumber
    let name = Names.escaped(type.name)
    printer.lines(Comments.lines(type, otherwise: "The enum `\(type.fullName)`."))
    printer.block("public enum \(name): SenEnum") { printer in
      for value in values {
        printer.lines(Comments.lines(value, otherwise: "`\(value.name)`."))
        printer.line("case \(Names.value(value))")
      }
      printer.line("/// A number that this version does not know.")
      printer.line("case unrecognized(Int32)")
      printer.line()
      printer.line("/// The value zero.")
      printer.line("public init() { self.init(rawValue: 0) }")
      printer.line()
      printer.line("/// The value of a number; any number has one.")
      printer.block("public init(rawValue: Int32)") { printer in
        printer.block("switch rawValue") { printer in
          for value in values {
            printer.line("case \(value.number): self = .\(Names.value(value))")
          }
          printer.line("default: self = .unrecognized(rawValue)")
        }
      }
      printer.line()
      printer.line("/// The number.")
      printer.block("public var rawValue: Int32") { printer in
        printer.block("switch self") { printer in
          for value in values {
            printer.line("case .\(Names.value(value)): \(value.number)")
          }
          printer.line("case .unrecognized(let number): number")
        }
      }
      printer.line()
      printer.line("/// Every value that has a name.")
      printer.line("public static let allCases: [\(name)] = [")
      for value in values { printer.line("  .\(Names.value(value)),") }
      printer.line("]")
      printer.line("/// The codec's table of the names.")
      printer.line("public static let table = \(library).enumeration(\"\(type.fullName)\")")
    }
  }
}
