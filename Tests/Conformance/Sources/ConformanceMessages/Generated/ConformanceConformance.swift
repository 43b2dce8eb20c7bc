// Generated from conformance/conformance.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension Conformance {
  /// The enum `conformance.WireFormat`.
  public enum WireFormat: SenEnum {
    /// `UNSPECIFIED`.
    case unspecified
    /// `PROTOBUF`.
    case protobuf
    /// `JSON`.
    case json
    /// Only used inside Google. Opensource testees just skip it.
    case jspb
    /// `TEXT_FORMAT`.
    case textFormat
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .protobuf
        case 2: self = .json
        case 3: self = .jspb
        case 4: self = .textFormat
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .protobuf: 1
        case .json: 2
        case .jspb: 3
        case .textFormat: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [WireFormat] = [
      .unspecified,
      .protobuf,
      .json,
      .jspb,
      .textFormat,
    ]
    /// The codec's table of the names.
    public static let table = ConformanceTables.enumeration("conformance.WireFormat")
  }

  /// The enum `conformance.TestCategory`.
  public enum TestCategory: SenEnum {
    /// `UNSPECIFIED_TEST`.
    case unspecifiedTest
    /// Test binary wire format.
    case binaryTest
    /// Test json wire format.
    case jsonTest
    /// Similar to JSON_TEST. However, during parsing json, testee should ignore
    /// unknown fields. This feature is optional. Each implementation can decide
    /// whether to support it.  See
    /// https://developers.google.com/protocol-buffers/docs/proto3#json_options
    /// for more detail.
    case jsonIgnoreUnknownParsingTest
    /// Test jspb wire format. Only used inside Google. Opensource testees just
    /// skip it.
    case jspbTest
    /// Test text format. For cpp, java and python, testees can already deal with
    /// this type. Testees of other languages can simply skip it.
    case textFormatTest
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecifiedTest
        case 1: self = .binaryTest
        case 2: self = .jsonTest
        case 3: self = .jsonIgnoreUnknownParsingTest
        case 4: self = .jspbTest
        case 5: self = .textFormatTest
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecifiedTest: 0
        case .binaryTest: 1
        case .jsonTest: 2
        case .jsonIgnoreUnknownParsingTest: 3
        case .jspbTest: 4
        case .textFormatTest: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [TestCategory] = [
      .unspecifiedTest,
      .binaryTest,
      .jsonTest,
      .jsonIgnoreUnknownParsingTest,
      .jspbTest,
      .textFormatTest,
    ]
    /// The codec's table of the names.
    public static let table = ConformanceTables.enumeration("conformance.TestCategory")
  }

  /// Meant to encapsulate all types of tests: successes, skips, failures, etc.
  /// Therefore, this may or may not have a failure message. Failure messages
  /// may be truncated for our failure lists.
  public struct TestStatus: SenMessage {
    /// The field `name`.
    public var name: String = ""
    /// The field `failure_message`.
    public var failureMessage: String = ""
    /// What an actual test name matched to in a failure list. Can be wildcarded or
    /// an exact match without wildcards.
    public var matchedName: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("conformance.TestStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      name = reader.string(0)
      failureMessage = reader.string(1)
      matchedName = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, name)
      writer.string(1, failureMessage)
      writer.string(2, matchedName)
      writer.unknownFields(unknownFields)
    }
  }

  /// The conformance runner will request a list of failures as the first request.
  /// This will be known by message_type == "conformance.FailureSet", a conformance
  /// test should return a serialized FailureSet in protobuf_payload.
  public struct FailureSet: SenMessage {
    /// The field `test`.
    public var test: [Conformance.TestStatus] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("conformance.FailureSet")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      test = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, test)
      writer.unknownFields(unknownFields)
    }
  }

  /// Represents a single test case's input.  The testee should:
  ///
  /// 1. parse this proto (which should always succeed)
  /// 2. parse the protobuf or JSON payload in "payload" (which may fail)
  /// 3. if the parse succeeded, serialize the message in the requested format.
  public struct ConformanceRequest: SenMessage {
    /// Which format should the testee serialize its message to?
    public var requestedOutputFormat: Conformance.WireFormat = .init()
    /// The full name for the test message to use; for the moment, either:
    /// protobuf_test_messages.proto3.TestAllTypesProto3 or
    /// protobuf_test_messages.proto2.TestAllTypesProto2 or
    /// protobuf_test_messages.editions.proto2.TestAllTypesProto2 or
    /// protobuf_test_messages.editions.proto3.TestAllTypesProto3 or
    /// protobuf_test_messages.editions.TestAllTypesEdition2023 or
    /// protobuf_test_messages.edition_unstable.TestAllTypesEditionUnstable.
    public var messageType: String = ""
    /// Each test is given a specific test category. Some category may need
    /// specific support in testee programs. Refer to the definition of
    /// TestCategory for more information.
    public var testCategory: Conformance.TestCategory = .init()
    /// Specify details for how to encode jspb.
    public var jspbEncodingOptions: Conformance.JspbEncodingConfig? = nil
    /// This can be used in json and text format. If true, testee should print
    /// unknown fields instead of ignore. This feature is optional.
    public var printUnknownFields: Bool = false
    /// The payload (whether protobuf of JSON) is always for a
    /// protobuf_test_messages.proto3.TestAllTypes proto (as defined in
    /// src/google/protobuf/proto3_test_messages.proto).
    public var payload: Payload? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("conformance.ConformanceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      requestedOutputFormat = reader.enumeration(2)
      messageType = reader.string(3)
      testCategory = reader.enumeration(4)
      jspbEncodingOptions = reader.message(5)
      printUnknownFields = reader.bool(8)
      switch reader.which(0) {
        case 1: payload = reader.optionalBytes(0).map { .protobufPayload($0) }
        case 2: payload = reader.optionalString(1).map { .jsonPayload($0) }
        case 7: payload = reader.optionalString(6).map { .jspbPayload($0) }
        case 8: payload = reader.optionalString(7).map { .textPayload($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(2, requestedOutputFormat)
      writer.string(3, messageType)
      writer.enumeration(4, testCategory)
      writer.message(5, jspbEncodingOptions)
      writer.bool(8, printUnknownFields)
      switch payload {
        case .protobufPayload(let value)?: writer.optionalBytes(0, value)
        case .jsonPayload(let value)?: writer.optionalString(1, value)
        case .jspbPayload(let value)?: writer.optionalString(6, value)
        case .textPayload(let value)?: writer.optionalString(7, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The payload (whether protobuf of JSON) is always for a
    /// protobuf_test_messages.proto3.TestAllTypes proto (as defined in
    /// src/google/protobuf/proto3_test_messages.proto).
    public enum Payload: Sendable, Hashable {
      /// `protobuf_payload`.
      case protobufPayload([UInt8])
      /// `json_payload`.
      case jsonPayload(String)
      /// Only used inside Google.  Opensource testees just skip it.
      case jspbPayload(String)
      /// `text_payload`.
      case textPayload(String)
    }
  }

  /// Represents a single test case's output.
  public struct ConformanceResponse: SenMessage {
    /// One of several.
    public var result: Result? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("conformance.ConformanceResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: result = reader.optionalString(0).map { .parseError($0) }
        case 2: result = reader.optionalString(1).map { .runtimeError($0) }
        case 3: result = reader.optionalBytes(2).map { .protobufPayload($0) }
        case 4: result = reader.optionalString(3).map { .jsonPayload($0) }
        case 5: result = reader.optionalString(4).map { .skipped($0) }
        case 6: result = reader.optionalString(5).map { .serializeError($0) }
        case 7: result = reader.optionalString(6).map { .jspbPayload($0) }
        case 8: result = reader.optionalString(7).map { .textPayload($0) }
        case 9: result = reader.optionalString(8).map { .timeoutError($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch result {
        case .parseError(let value)?: writer.optionalString(0, value)
        case .runtimeError(let value)?: writer.optionalString(1, value)
        case .protobufPayload(let value)?: writer.optionalBytes(2, value)
        case .jsonPayload(let value)?: writer.optionalString(3, value)
        case .skipped(let value)?: writer.optionalString(4, value)
        case .serializeError(let value)?: writer.optionalString(5, value)
        case .jspbPayload(let value)?: writer.optionalString(6, value)
        case .textPayload(let value)?: writer.optionalString(7, value)
        case .timeoutError(let value)?: writer.optionalString(8, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// What `result` may be.
    public enum Result: Sendable, Hashable {
      /// This string should be set to indicate parsing failed.  The string can
      /// provide more information about the parse error if it is available.
      ///
      /// Setting this string does not necessarily mean the testee failed the
      /// test.  Some of the test cases are intentionally invalid input.
      case parseError(String)
      /// This should be set if some other error occurred.  This will always
      /// indicate that the test failed.  The string can provide more information
      /// about the failure.
      case runtimeError(String)
      /// If the input was successfully parsed and the requested output was
      /// protobuf, serialize it to protobuf and set it in this field.
      case protobufPayload([UInt8])
      /// If the input was successfully parsed and the requested output was JSON,
      /// serialize to JSON and set it in this field.
      case jsonPayload(String)
      /// For when the testee skipped the test, likely because a certain feature
      /// wasn't supported, like JSON input/output.
      case skipped(String)
      /// If the input was successfully parsed but errors occurred when
      /// serializing it to the requested output format, set the error message in
      /// this field.
      case serializeError(String)
      /// If the input was successfully parsed and the requested output was JSPB,
      /// serialize to JSPB and set it in this field. JSPB is only used inside
      /// Google. Opensource testees can just skip it.
      case jspbPayload(String)
      /// If the input was successfully parsed and the requested output was
      /// TEXT_FORMAT, serialize to TEXT_FORMAT and set it in this field.
      case textPayload(String)
      /// This should be set if the test program timed out.  The string should
      /// provide more information about what the child process was doing when it
      /// was killed.
      case timeoutError(String)
    }
  }

  /// Encoding options for jspb format.
  public struct JspbEncodingConfig: SenMessage {
    /// Encode the value field of Any as jspb array if true, otherwise binary.
    public var useJspbArrayAnyFormat: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("conformance.JspbEncodingConfig")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      useJspbArrayAnyFormat = reader.bool(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bool(0, useJspbArrayAnyFormat)
      writer.unknownFields(unknownFields)
    }
  }

}
