// Generated; do not edit.
// swift-format-ignore-file

/// The namespace `API`.
public enum API {}

extension API {
  /// The namespace `API.Google`.
  public enum Google {}
}

extension API.Google {
  /// The namespace `API.Google.Protobuf`.
  public enum Protobuf {}
}

/// The namespace `Conformance`.
public enum Conformance {}

/// The namespace `Protobuf_test_messages`.
public enum Protobuf_test_messages {}

extension Protobuf_test_messages {
  /// The namespace `Protobuf_test_messages.Proto3`.
  public enum Proto3 {}
}
