import CodecFixtures
import SenCodec
import Testing

typealias Wire = Fixtures.V1

/// Values with something in every field.
enum Samples {
  static let inner = Wire.Inner.with {
    $0.id = 9_007_199_254_740_993
    $0.name = "Nguyễn Thị Đào"
    $0.numbers = [1, -1, 300]
    $0.inner = .with { $0.name = "in\0ner" }
  }
  static let singular = Wire.Singular.with {
    $0.aDouble = -1.5
    $0.aFloat = 0.25
    $0.anInt32 = -7
    $0.anInt64 = .min
    $0.aUint32 = .max
    $0.aUint64 = .max
    $0.aSint32 = .min
    $0.aSint64 = -2
    $0.aFixed32 = 1
    $0.aFixed64 = 2
    $0.aSfixed32 = -3
    $0.aSfixed64 = -4
    $0.aBool = true
    $0.aString = "phụ nữ"
    $0.someBytes = [0, 255, 128]
    $0.colour = .darkBlue
    $0.inner = inner
    $0.last = 5
  }
  static let explicit = Wire.Explicit.with {
    $0.aDouble = 0
    $0.aFloat = 0
    $0.anInt32 = 0
    $0.anInt64 = 0
    $0.aUint32 = 0
    $0.aUint64 = 0
    $0.aBool = false
    $0.aString = ""
    $0.someBytes = []
    $0.colour = .unspecified
    $0.inner = .init()
  }
  static let repeated = Wire.Repeated.with {
    $0.doubles = [1, -0.0, 2.5]
    $0.floats = [1, 2]
    $0.int32s = [0, 1, -1, .max, .min]
    $0.int64s = [0, .max, .min]
    $0.uint32s = [0, .max]
    $0.uint64s = [0, .max]
    $0.sint32s = [0, .min, .max]
    $0.sint64s = [0, .min, .max]
    $0.fixed32s = [7]
    $0.fixed64s = [8]
    $0.sfixed32s = [-7]
    $0.sfixed64s = [-8]
    $0.bools = [true, false, true]
    $0.strings = ["", "một", "hai"]
    $0.byteStrings = [[], [1, 2]]
    $0.colours = [.red, .negative, .unrecognized(77)]
    $0.inners = [inner, .init()]
    $0.unpacked = [1, 2, 3]
  }
  static let maps = Wire.Maps.with {
    $0.byName = ["một": 1, "": 0, "hai": 2]
    $0.byNumber = [1: inner, -2: .init()]
    $0.byTruth = [true: "có", false: "không"]
    $0.colours = [5: .red]
    $0.blobs = [.max: [1], 0: []]
  }
  static let choices: [Wire.Choice.Kind] = [
    .inner(inner), .singular(singular), .number(0), .text(""), .raw([]), .colour(.unspecified),
    .truth(false),
  ]
}

@Suite("A message comes back from the wire as it went")
struct RoundTripTests {
  private func comesBack<M: SenMessage>(_ message: M) throws {
    let bytes = try message.serializedBytes()
    #expect(try M(serializedBytes: bytes) == message)
    #expect(try M(jsonString: message.jsonString()) == message)
  }

  @Test("with every singular type") func singular() throws { try comesBack(Samples.singular) }
  @Test("with every type that knows whether it was set") func explicit() throws {
    try comesBack(Samples.explicit)
  }
  @Test("with every repeated type") func repeated() throws { try comesBack(Samples.repeated) }
  @Test("with maps") func maps() throws { try comesBack(Samples.maps) }
  @Test("with nothing in it") func empty() throws { try comesBack(Wire.Empty()) }

  @Test("with each member of a oneof, its default too", arguments: Samples.choices)
  func choice(_ kind: Wire.Choice.Kind) throws {
    try comesBack(Wire.Choice.with { $0.kind = kind })
    try comesBack(
      Wire.Choice.with {
        $0.kind = kind
        $0.beside = "x"
        $0.plain = .large(0)
      })
  }

  @Test("with names that languages keep for themselves")
  func awkward() throws {
    try comesBack(
      Wire.Awkward.with {
        $0.base = 1
        $0.default = "d"
        $0.hasSelf = true
        $0.selfField = 0
        $0.nItems = 3
        $0.items = [4]
        $0.class = 5
        $0.unknownFieldsField = 6
        $0.switch = .in(0)
        $0.switchCase = 8
        $0.fieldCamelCase = 9
      })
  }

  @Test("and an absent field is not a field set to its default")
  func presence() throws {
    let absent = try Wire.Explicit(serializedBytes: Wire.Explicit().serializedBytes())
    let set = try Wire.Explicit(serializedBytes: Samples.explicit.serializedBytes())
    #expect(absent.aString == nil && absent.anInt32 == nil && absent.inner == nil)
    #expect(set.aString == "" && set.anInt32 == 0 && set.inner == .init())
    #expect(absent != set)
  }

  @Test("and defaults without presence take no bytes")
  func defaults() throws {
    #expect(try Wire.Singular().serializedBytes().isEmpty)
    #expect(try Wire.Singular.with { $0.aDouble = -0.0 }.serializedBytes().count == 9)
  }

  @Test("and equal maps have equal bytes whatever their order")
  func deterministic() throws {
    var forward = Wire.Maps()
    var backward = Wire.Maps()
    for number in 0..<100 { forward.byName["k\(number)"] = Int64(number) }
    for number in (0..<100).reversed() { backward.byName["k\(number)"] = Int64(number) }
    #expect(try forward.serializedBytes() == backward.serializedBytes())
  }
}

@Suite("How much a packed message may take")
struct PackedBoundTests {
  /// Fields whose wire format is longest beside their memory: negative numbers of four bytes, in
  /// the field with the longest tag, alone, repeated, in maps, nested, and nothing but headers.
  @Test("A small message never takes more than its bound")
  func bound() throws {
    func check(_ message: some SenMessage) throws {
      let bound = message.withPacked(isMeasured: false) { $0.countMax }
      let exact = message.withPacked { $0.countMax }
      let bytes = try message.serializedBytes()
      #expect(bytes.count == exact && exact <= bound, "\(type(of: message).messageName)")
    }
    for count in [0, 1, 2, 7, 100] {
      try check(
        Wire.Repeated.with {
          $0.int32s = Array(repeating: .min, count: count)
          $0.unpacked = Array(repeating: .min, count: count)
          $0.colours = Array(repeating: .negative, count: count)
          $0.bools = Array(repeating: true, count: count)
          $0.strings = Array(repeating: "", count: count)
          $0.byteStrings = Array(repeating: [], count: count)
          $0.inners = Array(repeating: .init(), count: count)
        })
      try check(Wire.Repeated.with { $0.unpacked = Array(repeating: -1, count: count) })
      try check(Wire.Repeated.with { $0.strings = Array(repeating: "ă", count: count) })
      try check(
        Wire.Maps.with {
          for key in 0..<Int64(count) { $0.colours[.min + key] = .negative }
        })
    }
    try check(Wire.Singular.with { $0.last = .min })
    try check(Wire.Choice.with { $0.kind = .colour(.negative) })
    try check(Samples.singular)
    try check(Samples.repeated)
    try check(Samples.explicit)
    var nested = Wire.Inner.with { $0.id = .min }
    for _ in 0..<20 { nested = .with { $0.inner = nested } }
    try check(nested)
  }
}
