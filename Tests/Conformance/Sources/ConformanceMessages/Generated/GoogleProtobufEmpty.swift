// Generated from google/protobuf/empty.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Google.Protobuf {
  /// A generic empty message that you can re-use to avoid defining duplicated
  /// empty messages in your APIs. A typical example is to use it as the request
  /// or the response type of an API method. For instance:
  ///
  /// service Foo {
  /// rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
  /// }
  public struct Empty: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.Empty")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

}
