/// How messages are written as JSON, and how strictly JSON is read.
public struct JSONOptions: Sendable, Hashable {
  /// Fields without presence are written even if they hold their default.
  public var printsDefaults: Bool
  /// Names as in the proto (`unit_id`) instead of lowerCamelCase.
  public var usesProtoNames: Bool
  /// Enums as numbers instead of names.
  public var printsEnumsAsNumbers: Bool
  /// Lines and indentation of two spaces for people.
  public var isPretty: Bool
  /// On reading: fields that the type does not have are skipped instead of refused.
  public var ignoresUnknownFields: Bool

  /// Options, all off by default.
  public init(
    printsDefaults: Bool = false, usesProtoNames: Bool = false, printsEnumsAsNumbers: Bool = false,
    isPretty: Bool = false, ignoresUnknownFields: Bool = false
  ) {
    self.printsDefaults = printsDefaults
    self.usesProtoNames = usesProtoNames
    self.printsEnumsAsNumbers = printsEnumsAsNumbers
    self.isPretty = isPretty
    self.ignoresUnknownFields = ignoresUnknownFields
  }
}

extension SenMessage {
  /// Reads a message from proto3's JSON.
  /// - Throws: `CodecError` with the path of the field at fault.
  public init(jsonUTF8Bytes json: [UInt8], options: JSONOptions = .init()) throws(CodecError) {
    let table = Self.table
    try self.init(
      serializedBytes: try JSONToBinary.convert(json, table.info, table.pool, options))
  }

  /// Reads a message from proto3's JSON.
  /// - Throws: `CodecError` with the path of the field at fault.
  public init(jsonString: String, options: JSONOptions = .init()) throws(CodecError) {
    try self.init(jsonUTF8Bytes: Array(jsonString.utf8), options: options)
  }

  /// The message as proto3's JSON.
  /// - Throws: `CodecError` if a value has no JSON form.
  public func jsonString(options: JSONOptions = .init()) throws(CodecError) -> String {
    let table = Self.table
    return try BinaryToJSON.convert(try serializedBytes(), table.info, table.pool, options)
  }
}

extension DescriptorPool {
  private func known(_ typeName: String) throws(CodecError) -> MessageInfo {
    guard let info = message(named: typeName) else {
      throw CodecError(.unknownType, "There is no message type \(typeName).")
    }
    return info
  }

  /// JSON of a message type as the wire format, without a generated type.
  /// - Throws: `CodecError` with the path of the field at fault; `.unknownType`.
  public func jsonToBinary(_ typeName: String, json: [UInt8], options: JSONOptions = .init())
    throws(CodecError) -> [UInt8]
  {
    try JSONToBinary.convert(json, try known(typeName), self, options)
  }

  /// The wire format of a message type as JSON, without a generated type.
  /// - Throws: `CodecError` if the bytes are no message; `.unknownType`.
  public func binaryToJSON(_ typeName: String, _ bytes: [UInt8], options: JSONOptions = .init())
    throws(CodecError) -> String
  {
    try BinaryToJSON.convert(bytes, try known(typeName), self, options)
  }
}
