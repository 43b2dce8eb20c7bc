import SwiftProtobuf

/// Why a proto cannot be generated.
struct GeneratorError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Descriptor lowering: what protoc-gen-c 1.4.1 is given instead of the original files.
///
/// proto3 becomes proto2 with explicit presence, strings become bytes (with a length), synthetic
/// oneofs, map entries' marks, options, services and extensions go. The wire format stays.
enum Lowering {
  typealias File = Google_Protobuf_FileDescriptorProto
  typealias Message = Google_Protobuf_DescriptorProto
  typealias Field = Google_Protobuf_FieldDescriptorProto

  /// Folder that Google's own files move to, so that all headers lie under one.
  static let foreignFolder = "sen/"

  /// True if a file has anything that C code is made of.
  static func hasCode(_ file: File) -> Bool {
    file.package.hasPrefix("google.protobuf") && file.syntax != "proto3"
      ? false : !file.messageType.isEmpty || !file.enumType.isEmpty
  }

  /// The path of the lowered file.
  static func path(_ name: String) -> String {
    name.hasPrefix("google/") ? foreignFolder + name : name
  }

  /// The lowered set: only files with code, in their order.
  static func lower(_ set: Google_Protobuf_FileDescriptorSet) throws
    -> Google_Protobuf_FileDescriptorSet
  {
    let kept = Set(set.file.filter(hasCode).map(\.name))
    var lowered = Google_Protobuf_FileDescriptorSet()
    lowered.file = try set.file.filter(hasCode).map { try lower($0, keeping: kept) }
    return lowered
  }

  private static func lower(_ file: File, keeping kept: Set<String>) throws -> File {
    guard file.syntax == "proto3" else {
      throw GeneratorError("\(file.name): only proto3 is generated, this is \(file.syntax)")
    }
    var lowered = File()
    lowered.name = path(file.name)
    lowered.package = file.package
    lowered.dependency = file.dependency.filter(kept.contains).map(path)
    lowered.messageType = try file.messageType.map { try lower($0, in: file.name) }
    lowered.enumType = file.enumType.map(lower)
    return lowered
  }

  private static func lower(_ type: Google_Protobuf_EnumDescriptorProto)
    -> Google_Protobuf_EnumDescriptorProto
  {
    var lowered = Google_Protobuf_EnumDescriptorProto()
    lowered.name = type.name
    lowered.value = type.value.map { value in
      Google_Protobuf_EnumValueDescriptorProto.with {
        $0.name = value.name
        $0.number = value.number
      }
    }
    if type.options.allowAlias { lowered.options.allowAlias = true }
    return lowered
  }

  private static func lower(_ message: Message, in file: String) throws -> Message {
    var lowered = Message()
    lowered.name = message.name
    lowered.nestedType = try message.nestedType.map { try lower($0, in: file) }
    lowered.enumType = message.enumType.map(lower)
    lowered.field = try message.field.map { try lower($0, in: "\(file): \(message.name)") }
    let synthetic = Set(message.field.filter(\.proto3Optional).map(\.oneofIndex))
    lowered.oneofDecl = message.oneofDecl.enumerated()
      .filter { !synthetic.contains(Int32($0.offset)) }
      .map { oneof in Google_Protobuf_OneofDescriptorProto.with { $0.name = oneof.element.name } }
    return lowered
  }

  private static func lower(_ field: Field, in owner: String) throws -> Field {
    guard field.type != .group else {
      throw GeneratorError("\(owner).\(field.name): groups are refused")
    }
    var lowered = Field()
    lowered.name = memberName(field.name)
    lowered.number = field.number
    lowered.label = field.label
    lowered.type = field.type == .string ? .bytes : field.type
    if field.hasTypeName { lowered.typeName = field.typeName }
    if field.hasOneofIndex, !field.proto3Optional { lowered.oneofIndex = field.oneofIndex }
    let unpackable: Set<Field.TypeEnum> = [.string, .bytes, .message]
    if field.label == .repeated, !unpackable.contains(field.type),
      !(field.options.hasPacked && !field.options.packed)
    {
      lowered.options.packed = true
    }
    return lowered
  }

  /// The name in the C struct, moved out of the way of members that protoc-gen-c adds itself.
  static func memberName(_ name: String) -> String {
    let clashes = name.hasPrefix("has_") || name.hasPrefix("n_") || name.hasSuffix("_case")
    return clashes || keywords.contains(name) ? "f_" + name : name
  }

  private static let keywords: Set<String> = [
    "base", "auto", "bool", "break", "case", "char", "const", "continue", "default", "do",
    "double", "else", "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long",
    "register", "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch",
    "typedef", "union", "unsigned", "void", "volatile", "while", "errno", "unix", "linux",
  ]
}
