// Generated from sen/reflection/v1/reflection.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Reflection.V1 {
  /// Asks for descriptors.
  public struct GetDescriptorsRequest: SenMessage {
    /// Answer without the set if the digest is still this one.
    public var ifNotDigest: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.reflection.v1.GetDescriptorsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      ifNotDigest = reader.bytes(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, ifNotDigest)
      writer.unknownFields(unknownFields)
    }
  }

  /// What is served.
  public struct GetDescriptorsResponse: SenMessage {
    /// A serialized google.protobuf.FileDescriptorSet, with imports and comments; empty if unchanged.
    public var fileDescriptorSet: [UInt8] = []
    /// SHA-256 of the set.
    public var digest: [UInt8] = []
    /// Full names of the services served.
    public var services: [String] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.reflection.v1.GetDescriptorsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      fileDescriptorSet = reader.bytes(0)
      digest = reader.bytes(1)
      services = reader.strings(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, fileDescriptorSet)
      writer.bytes(1, digest)
      writer.strings(2, services)
      writer.unknownFields(unknownFields)
    }
  }

}
