import CodecFixtures
import SenCodec
import Testing

@Suite("What protobuf's conformance test found in the JSON")
struct ConformanceFindingsTests {
  private static let everything = "dynamic.v1.Everything"
  private static let lenient = JSONOptions(ignoresUnknownFields: true)
  private let pool: DescriptorPool

  init() throws { pool = try DescriptorPool(fileDescriptorSet: DynamicDescriptors.set) }

  @Test("The unknown name of an enum's value, where it is ignored, is left out and not taken as 0")
  func unknownEnumNames() throws {
    let json = #"{"colours": ["COLOUR_RED", "COLOUR_UNHEARD_OF", "COLOUR_DARK_BLUE"]}"#
    let list = try Wire.Repeated(jsonString: json, options: Self.lenient)
    #expect(list.colours == [.red, .darkBlue])
    let map = try Wire.Maps(
      jsonString: #"{"colours": {"1": "COLOUR_UNHEARD_OF", "2": "COLOUR_RED"}}"#,
      options: Self.lenient)
    #expect(map.colours == [2: .red])
    let field = try Wire.Explicit(
      jsonString: #"{"colour": "COLOUR_UNHEARD_OF"}"#, options: Self.lenient)
    #expect(field.colour == nil)
    let only = try Wire.Repeated(
      jsonString: #"{"colours": ["COLOUR_UNHEARD_OF"]}"#, options: Self.lenient)
    #expect(try only.serializedBytes().isEmpty)
    #expect(throws: CodecError.self) { try Wire.Repeated(jsonString: json) }
  }

  @Test(
    "A whole number keeps its last digit, whatever way it is written",
    arguments: [
      ("9223372036854775807", Int64.max), ("-9223372036854775808", .min),
      ("9.223372036854775807e18", .max), ("-9223372036854775808.000", .min),
      ("9223372036854775807000e-3", .max), ("922337203685477580.7E+1", .max),
      ("0e999999", 0), ("-0.0", 0), ("0.00001e5", 1), ("9007199254740993.0", 9_007_199_254_740_993),
    ])
  func wholeNumbers(_ text: String, _ value: Int64) throws {
    for json in [#"{"anInt64":\#(text)}"#, #"{"anInt64":"\#(text)"}"#] {
      #expect(try Wire.Explicit(jsonString: json).anInt64 == value)
    }
  }

  @Test(
    "A number one past the range is refused, and so is one with a fraction",
    arguments: [
      "9223372036854775808", "-9223372036854775809", "9.2233720368547758075e18", "1e19",
      "92233720368547758070e-2", "0.1", "1e-1", "1e9999999999",
    ])
  func notWhole(_ text: String) {
    for json in [#"{"anInt64":\#(text)}"#, #"{"anInt64":"\#(text)"}"#] {
      #expect(throws: CodecError.self) { try Wire.Explicit(jsonString: json) }
    }
  }

  @Test(
    "What quotes hold must be a number",
    arguments: ["1.", ".5", "1e", "e5", "-", "1e+", "1 ", "+1"])
  func malformedQuoted(_ text: String) {
    #expect(throws: CodecError.self) {
      try Wire.Explicit(jsonString: #"{"anInt64":"\#(text)"}"#)
    }
  }

  @Test(
    "Times have a capital T and Z, paths of a mask no underscore",
    arguments: [
      (#"{"at":"2023-12-14t00:00:00Z"}"#, "at"), (#"{"at":"2023-12-14T00:00:00z"}"#, "at"),
      (#"{"mask":"unit_id"}"#, "mask"), (#"{"mask":"name,unit_id"}"#, "mask"),
    ])
  func spelling(_ text: String, _ path: String) {
    let error = #expect(throws: CodecError.self) {
      try pool.jsonToBinary(Self.everything, json: Array(text.utf8))
    }
    #expect(error?.kind == .malformedJSON && error?.path == path)
  }

  @Test(
    "A path that would come back as another one has no JSON form",
    arguments: ["unitId", "unit__id", "unit_3", "unit_", "_"])
  func unrepresentablePaths(_ path: String) {
    let bytes = Hostile.field(7, Hostile.field(1, Array(path.utf8)))
    let error = #expect(throws: CodecError.self) { try pool.binaryToJSON(Self.everything, bytes) }
    #expect(error?.kind == .notRepresentable)
  }

  @Test(
    "A dynamic value that is no finite number has no JSON form",
    arguments: [Double.nan, .infinity, -.infinity])
  func dynamicNumbers(_ number: Double) {
    let bits = withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
    let bytes = Hostile.field(5, [2 << 3 | 1] + bits)
    let error = #expect(throws: CodecError.self) { try pool.binaryToJSON(Self.everything, bytes) }
    #expect(error?.kind == .notRepresentable)
  }
}
