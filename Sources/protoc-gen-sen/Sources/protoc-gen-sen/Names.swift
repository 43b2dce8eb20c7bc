import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// How things of a proto are called in Swift.
enum Names {
  private static let initialisms: [String: String] = [
    "id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs", "http": "HTTP", "https": "HTTPS",
  ]
  private static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "init", "inout", "internal", "let", "open", "operator", "private", "precedencegroup",
    "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break",
    "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard",
    "if", "in", "repeat", "return", "throw", "switch", "where", "while", "Any", "as", "await",
    "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "Type", "Protocol",
  ]
  /// Members that every message has already.
  private static let taken: Set<String> = [
    "hashValue", "unknownFields", "table", "write", "with", "serializedBytes", "jsonString",
    "self", "Self", "init", "Type", "Protocol",
  ]
  /// Cases that the language, or every enum, has already.
  private static let takenCases: Set<String> = [
    "self", "Self", "init", "Type", "Protocol", "none", "some", "unrecognized", "allCases", "table",
    "rawValue", "name",
  ]

  static func capitalised(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  static func escaped(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  /// `unit_id` → `unitID`, `id` → `id`, `NEW_RURAL` → `newRural`.
  static func camel(_ name: String) -> String {
    let words = name.lowercased().split(separator: "_").map(String.init)
    guard let first = words.first else { return name }
    let rest = words.dropFirst().map { initialisms[$0] ?? capitalised($0) }
    let joined = first + rest.joined()
    return joined.first?.isNumber == true ? "value\(joined)" : joined
  }

  /// A field's property. A name with capitals in it stays as it is written.
  static func property(_ field: FieldDescriptor) -> String {
    let plain = field.name.contains { $0.isUppercase } ? field.name : camel(field.name)
    return escaped(taken.contains(plain) ? plain + "Field" : plain)
  }

  static func property(_ oneof: OneofDescriptor) -> String { escaped(camel(oneof.name)) }

  static func type(_ oneof: OneofDescriptor) -> String {
    let plain = capitalised(camel(oneof.name))
    let siblings =
      oneof.containingType.messages.map(\.name) + oneof.containingType.enums.map(\.name)
    return siblings.contains(plain) ? plain + "Choice" : plain
  }

  /// A case of an enum, without the enum's name in front.
  static func value(_ value: EnumValueDescriptor) -> String {
    let words = value.enumType.name.reduce(into: "") { text, letter in
      if letter.isUppercase, !text.isEmpty { text.append("_") }
      text.append(letter.uppercased())
    }
    let prefix = words + "_"
    let name =
      value.name.hasPrefix(prefix) ? String(value.name.dropFirst(prefix.count)) : value.name
    let plain = camel(name)
    return escaped(takenCases.contains(plain) ? plain + "Value" : plain)
  }

  /// A method's function: `GetMember` → `getMember`.
  static func function(_ method: MethodDescriptor) -> String {
    escaped(method.name.prefix(1).lowercased() + method.name.dropFirst())
  }

  /// The namespaces of a package: `sen.types.v1` → `API.Types.V1`.
  static func namespace(_ package: String) -> [String] {
    var words = package.split(separator: ".").map { capitalised($0) }
    if words.first == "Sen" {
      words[0] = "API"
    } else if words.first == "Google" {
      words.insert("API", at: 0)
    }
    return words
  }

  /// The type's name inside its namespace, with the messages it nests in.
  private static func nested(_ name: String, _ parent: Descriptor?) -> String {
    guard let parent else { return escaped(name) }
    return nested(parent.name, parent.containingType) + "." + escaped(name)
  }

  static func qualified(_ type: Descriptor) -> String {
    (namespace(type.file.package) + [nested(type.name, type.containingType)]).joined(separator: ".")
  }

  static func qualified(_ type: EnumDescriptor) -> String {
    (namespace(type.file.package) + [nested(type.name, type.containingType)]).joined(separator: ".")
  }

  /// The name of a Swift file: unique in the module.
  static func file(_ file: FileDescriptor) -> String {
    let stem = file.name.split(separator: "/").last?.split(separator: ".").first ?? ""
    let folder = namespace(file.package).filter { $0 != "API" }.joined()
    return folder + stem.split(separator: "_").map { capitalised($0) }.joined()
  }
}
