import ConformanceMessages
import SenCodec

/// Does what one request asks: reads a message in one format and writes it in another.
enum Testee {
  static func answer(_ bytes: [UInt8]) -> Response {
    var response = Response()
    do throws(CodecError) {
      response.result = try answer(try Request(serializedBytes: bytes))
    } catch {
      response.result = .runtimeError("The request itself is not understood: \(error)")
    }
    return response
  }

  private static func answer(_ request: Request) throws(CodecError) -> Response.Result {
    if request.messageType == Conformance.FailureSet.messageName {
      return .protobufPayload(try Conformance.FailureSet().serializedBytes())
    }
    guard request.messageType == TestAllTypes.messageName else {
      return .skipped("The codec is for proto3 alone; this is \(request.messageType).")
    }
    guard request.requestedOutputFormat == .protobuf || request.requestedOutputFormat == .json
    else { return .skipped("The codec writes the wire format and JSON.") }
    let message: TestAllTypes
    do throws(CodecError) {
      guard let parsed = try parse(request) else {
        return .skipped("The codec reads the wire format and JSON.")
      }
      message = parsed
    } catch {
      return .parseError("\(error)")
    }
    do throws(CodecError) {
      return request.requestedOutputFormat == .json
        ? .jsonPayload(try message.jsonString())
        : .protobufPayload(try message.serializedBytes())
    } catch {
      return .serializeError("\(error)")
    }
  }

  /// The message in the request; `nil` if it is in a format that the codec does not have.
  private static func parse(_ request: Request) throws(CodecError) -> TestAllTypes? {
    switch request.payload {
    case .protobufPayload(let bytes): return try TestAllTypes(serializedBytes: bytes)
    case .jsonPayload(let text):
      let isLenient = request.testCategory == .jsonIgnoreUnknownParsingTest
      return try TestAllTypes(
        jsonString: text, options: JSONOptions(ignoresUnknownFields: isLenient))
    case .jspbPayload, .textPayload, nil: return nil
    }
  }
}
