/// A method, described.
public struct MethodDescription: Sendable, Hashable {
  /// The name in its service, such as `GetMember`.
  public let name: String
  /// The full path, such as `sen.membership.v1.Members/GetMember`.
  public let path: String
  /// The full name of the request's type.
  public let inputType: String
  /// The full name of the reply's type.
  public let outputType: String
  /// True if the client sends many requests.
  public let clientStreaming: Bool
  /// True if the server sends many replies.
  public let serverStreaming: Bool
  /// The options that are set, by their names in the proto (`idempotent`, `inline`, …), sorted.
  public let options: [String]
  /// The words of the proto.
  public let comment: String
}

/// A service, described.
public struct ServiceDescription: Sendable, Hashable {
  /// The full name, such as `sen.membership.v1.Members`.
  public let name: String
  /// The methods in the order of the proto.
  public let methods: [MethodDescription]
  /// The words of the proto.
  public let comment: String
}

/// A field, described.
public struct FieldDescription: Sendable, Hashable {
  /// The name in the proto.
  public let name: String
  /// The name in JSON.
  public let jsonName: String
  /// The number.
  public let number: Int
  /// The type as a proto writes it: `int64`, `sen.types.v1.Provenance`, `map<string, int64>`.
  public let type: String
  /// The full name of a message's or an enum's type; of a map's value; `nil` for others.
  public let typeName: String?
  /// True if there may be many.
  public let isRepeated: Bool
  /// True if it knows whether it was set.
  public let hasPresence: Bool
  /// The oneof it belongs to.
  public let oneof: String?
  /// The words of the proto.
  public let comment: String
}

/// A message type, described.
public struct MessageDescription: Sendable, Hashable {
  /// The full name.
  public let name: String
  /// The fields in order of their numbers.
  public let fields: [FieldDescription]
  /// The words of the proto.
  public let comment: String
}

/// An enum type, described.
public struct EnumDescription: Sendable, Hashable {
  /// One value.
  public struct Value: Sendable, Hashable {
    /// The name in the proto.
    public let name: String
    /// The number.
    public let number: Int32
    /// The words of the proto.
    public let comment: String
  }

  /// The full name.
  public let name: String
  /// The values in the order of the proto.
  public let values: [Value]
  /// The words of the proto.
  public let comment: String
}

extension DescriptorPool {
  /// Every service, in the order of the files.
  public var services: [ServiceDescription] {
    let comments = CommentIndex(self)
    return serviceInfos.map { describe($0, comments) }
  }

  /// A service by its full name.
  public func service(_ name: String) -> ServiceDescription? {
    serviceInfos.first { $0.name == name }.map { describe($0, CommentIndex(self)) }
  }

  /// A method by its path `package.Service/Method`, or with a dot for the slash.
  public func method(_ path: String) -> MethodDescription? {
    guard let cut = path.lastIndex(where: { $0 == "/" || $0 == "." }),
      let service = serviceInfos.first(where: { $0.name == path[..<cut] }),
      let method = service.methods.first(where: { $0.name == path[path.index(after: cut)...] })
    else { return nil }
    return describe(method, of: service, CommentIndex(self))
  }

  /// A message type by its full name.
  public func message(_ name: String) -> MessageDescription? {
    guard let info = message(named: name) else { return nil }
    let comments = CommentIndex(self)
    return MessageDescription(
      name: info.name, fields: info.fields.map { describe($0, info, comments) },
      comment: comments[info.place])
  }

  /// An enum type by its full name.
  public func enumeration(_ name: String) -> EnumDescription? {
    guard let info = enumeration(named: name) else { return nil }
    let comments = CommentIndex(self)
    let values = info.values.enumerated().map { index, value in
      EnumDescription.Value(
        name: value.name, number: value.number, comment: comments[info.place.appending(2, index)])
    }
    return EnumDescription(name: info.name, values: values, comment: comments[info.place])
  }

  /// Full names of all message types, those of maps' entries left out.
  public var messageNames: [String] { messages.filter { !$0.isMapEntry }.map(\.name) }

  private func describe(_ service: ServiceInfo, _ comments: CommentIndex) -> ServiceDescription {
    ServiceDescription(
      name: service.name, methods: service.methods.map { describe($0, of: service, comments) },
      comment: comments[service.place])
  }

  private func describe(_ method: MethodInfo, of service: ServiceInfo, _ comments: CommentIndex)
    -> MethodDescription
  {
    MethodDescription(
      name: method.name, path: service.name + "/" + method.name, inputType: method.input,
      outputType: method.output, clientStreaming: method.clientStreaming,
      serverStreaming: method.serverStreaming,
      options: method.optionNumbers.compactMap { methodOptions[$0] }.sorted(),
      comment: comments[method.place])
  }

  private func describe(_ field: FieldInfo, _ message: MessageInfo, _ comments: CommentIndex)
    -> FieldDescription
  {
    let entry = field.isMap ? messages[field.message].fields : []
    let target = field.isMap ? entry[1] : field
    let type =
      field.isMap
      ? "map<\(Self.typeText(entry[0])), \(Self.typeText(entry[1]))>" : Self.typeText(field)
    return FieldDescription(
      name: field.name, jsonName: field.jsonName, number: Int(field.number), type: type,
      typeName: target.typeName.isEmpty ? nil : String(target.typeName.dropFirst()),
      isRepeated: field.isRepeated, hasPresence: field.hasPresence,
      oneof: field.oneof >= 0 ? message.oneofs[field.oneof] : nil,
      comment: comments[field.place])
  }

  private static func typeText(_ field: FieldInfo) -> String {
    field.typeName.isEmpty ? "\(field.type)" : String(field.typeName.dropFirst())
  }
}

/// The comments of a pool's files; each file is read when it is asked for.
final class CommentIndex {
  private let pool: DescriptorPool
  private var files: [Int: [[Int32]: String]] = [:]

  init(_ pool: DescriptorPool) { self.pool = pool }

  subscript(_ place: CommentPlace) -> String {
    if files[place.file] == nil { files[place.file] = read(pool.sourceInfo[place.file]) }
    return files[place.file]?[place.path] ?? ""
  }

  /// Reads a SourceCodeInfo; what cannot be read has no comments.
  private func read(_ bytes: UnsafeRawBufferPointer) -> [[Int32]: String] {
    var comments: [[Int32]: String] = [:]
    var cursor = WireCursor(bytes)
    while !cursor.isAtEnd {
      guard let (number, wire) = try? cursor.tag() else { break }
      if number == 1, wire == .length, let location = try? cursor.lengthPrefixed() {
        let (path, text) = Self.location(location)
        if !text.isEmpty { comments[path] = text }
      } else if (try? cursor.skipValue(wire, number: number, depth: 1)) == nil {
        break
      }
    }
    return comments
  }

  private static func location(_ bytes: UnsafeRawBufferPointer) -> ([Int32], String) {
    var path: [Int32] = []
    var leading = ""
    var trailing = ""
    var cursor = WireCursor(bytes)
    while !cursor.isAtEnd {
      guard let (number, wire) = try? cursor.tag() else { break }
      guard wire == .length, let part = try? cursor.lengthPrefixed() else { break }
      switch number {
      case 1:
        var steps = WireCursor(part)
        while !steps.isAtEnd, let step = try? steps.varint() {
          path.append(Int32(truncatingIfNeeded: step))
        }
      case 3: leading = tidy(part)
      case 4: trailing = tidy(part)
      default: break
      }
    }
    return (path, leading.isEmpty ? trailing : leading)
  }

  /// The words without the space that stands before each line.
  private static func tidy(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(" ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
      .trimmingNewlines()
  }
}

extension String {
  fileprivate func trimmingNewlines() -> String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
