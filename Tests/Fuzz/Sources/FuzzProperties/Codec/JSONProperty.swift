import CodecFixtures
import SenAPI
import SenCodec

// In the root package the properties are one module.
#if canImport(TransportProperties)
  import TransportProperties
#endif

/// JSON and messages: any text is read or refused, and what is read comes back the same from its
/// own JSON; so does any message whose values have a JSON form.
public enum JSONProperty {
  private typealias Check = @Sendable ([UInt8], Bool, JSONOptions) throws -> Void

  private static let checks: [Check] = [
    { try comesBack(Fixtures.V1.Singular.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Explicit.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Repeated.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Maps.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Choice.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Inner.self, $0, $1, $2) },
    { try comesBack(Fixtures.V1.Awkward.self, $0, $1, $2) },
    { try comesBack(API.Membership.V1.Member.self, $0, $1, $2) },
    { try comesBack(API.Policy.V1.Plan.self, $0, $1, $2) },
    { try comesBack(API.Google.Protobuf.Timestamp.self, $0, $1, $2) },
  ]

  /// The selector's bit that says that the rest is wire format and not JSON.
  private static let isBinaryBit: UInt8 = 0x80

  /// Holds the property against one input: a selector, options, then JSON or wire format.
  public static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let selector = input.byte()
    let bits = input.byte()
    let options = JSONOptions(
      printsDefaults: bits & 1 != 0, usesProtoNames: bits & 2 != 0,
      printsEnumsAsNumbers: bits & 4 != 0, isPretty: bits & 8 != 0,
      ignoresUnknownFields: bits & 16 != 0)
    let check = checks[Int(selector & ~isBinaryBit) % checks.count]
    try check(input.takeRest(), selector & isBinaryBit != 0, options)
  }

  private static func comesBack<M: SenMessage>(
    _ type: M.Type, _ bytes: [UInt8], _ isBinary: Bool, _ options: JSONOptions
  ) throws {
    let message: M
    do throws(CodecError) {
      message =
        isBinary
        ? try M(serializedBytes: bytes) : try M(jsonUTF8Bytes: bytes, options: options)
    } catch {
      return
    }
    let text: String
    do throws(CodecError) {
      text = try message.jsonString(options: options)
    } catch {
      try Broken.unless(
        isBinary && error.kind == .notRepresentable, "JSON that was read is not written: \(error)")
      return
    }
    let again: M
    do throws(CodecError) {
      again = try M(jsonString: text, options: options)
    } catch {
      throw Broken("\(M.messageName) does not read its own JSON: \(error): \(text)")
    }
    try Broken.unless(try again.jsonString(options: options) == text, "\(text) changed")
    guard !isBinary else { return }
    // JSON has one NaN, so that bytes can be compared.
    try Broken.unless(
      try again.serializedBytes() == message.serializedBytes(), "\(M.messageName) changed: \(text)")
  }
}
