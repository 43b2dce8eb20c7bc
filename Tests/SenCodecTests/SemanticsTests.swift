import CodecFixtures
import SenCodec
import Testing

@Suite("Messages mean what proto3 says")
struct SemanticsTests {
  @Test("of singular numbers and texts the last holds")
  func lastHolds() throws {
    let inner = try Wire.Inner(
      serializedBytes: [8, 1] + Hostile.field(2, [65]) + [8, 2] + Hostile.field(2, [66]))
    #expect(inner.id == 2 && inner.name == "B")
  }

  @Test("in a oneof the same message merges and another replaces")
  func oneofs() throws {
    let first = Hostile.field(1, [8, 1])
    let second = Hostile.field(1, Hostile.field(2, [65]))
    let number = Hostile.tag(3, 0) + [9]
    let text = Hostile.field(4, [66])
    func kind(_ bytes: [UInt8]) throws -> Wire.Choice.Kind? {
      try Wire.Choice(serializedBytes: bytes).kind
    }
    let merged = Wire.Inner.with {
      $0.id = 1
      $0.name = "A"
    }
    #expect(try kind(first + second) == .inner(merged))
    #expect(try kind(first + number) == .number(9))
    #expect(try kind(first + number + second) == .inner(.with { $0.name = "A" }))
    #expect(try kind(first + second + number) == .number(9))
    #expect(try kind(number + text) == .text("B"))
    #expect(try kind(first + Hostile.field(2, []) + second) == .inner(.with { $0.name = "A" }))
    #expect(try kind(first + second + Hostile.field(2, [])) == .singular(.init()))
  }

  @Test("a message of more messages than the prescan has bits for still merges")
  func wide() throws {
    let bytes =
      Hostile.field(70, [8, 1]) + Hostile.field(69, [8, 2])
      + Hostile.field(70, Hostile.field(2, [65])) + Hostile.field(1, [8, 3])
    let wide = try Wire.Wide(serializedBytes: bytes)
    #expect(wide.m70?.id == 1 && wide.m70?.name == "A")
    #expect(wide.m69?.id == 2 && wide.m1?.id == 3 && wide.m2 == nil)
  }

  @Test("merging reaches into elements of lists and maps")
  func innerMerges() throws {
    let element = Hostile.field(4, [8, 1]) + Hostile.field(4, Hostile.field(2, [65]))
    let list = try Wire.Repeated(serializedBytes: Hostile.field(17, element))
    #expect(list.inners[0].inner?.id == 1 && list.inners[0].inner?.name == "A")
    let entry = [8, 7] + Hostile.field(2, [8, 1]) + Hostile.field(2, Hostile.field(2, [65]))
    let map = try Wire.Maps(serializedBytes: Hostile.field(2, entry))
    #expect(map.byNumber[7]?.id == 1 && map.byNumber[7]?.name == "A")
  }

  @Test("unknown fields are kept on every level and sent on as they came")
  func unknownFields() throws {
    let unknown =
      Hostile.tag(1000, 0) + [1] + Hostile.field(1001, [1, 2, 3])
      + Hostile.tag(1002, 5) + [1, 2, 3, 4] + Hostile.tag(1003, 1) + [1, 2, 3, 4, 5, 6, 7, 8]
    let bytes = Hostile.field(17, [8, 1] + unknown) + unknown
    let message = try Wire.Singular(serializedBytes: bytes)
    #expect(message.unknownFields.bytes == unknown)
    #expect(message.inner?.unknownFields.bytes == unknown)
    #expect(try message.serializedBytes() == bytes)
    #expect(Wire.Singular().unknownFields.isEmpty)
  }

  @Test("an enum is open: a number that nobody knows passes through")
  func openEnums() throws {
    let message = try Wire.Singular(serializedBytes: Hostile.tag(16, 0) + [77])
    #expect(message.colour == .unrecognized(77))
    #expect(message.colour.name == "77")
    #expect(try message.serializedBytes() == Hostile.tag(16, 0) + [77])
    #expect(Wire.Colour(name: "COLOUR_DARK_BLUE") == .darkBlue)
    #expect(Wire.Colour(name: "DARK_BLUE") == nil)
    #expect(Wire.Colour.negative.rawValue == -1 && Wire.Colour.negative.name == "COLOUR_NEGATIVE")
    #expect(Wire.Alias(rawValue: 1) == .first && Wire.Alias(name: "ALIAS_SECOND") == .first)
    #expect(Wire.Colour.allCases.count == 4)
  }

  @Test("a value decoded in place lends its fields")
  func decodedInPlace() throws {
    let bytes = try Samples.inner.serializedBytes()
    try bytes.withUnsafeBytes { buffer in
      let decoded = try Decoded<Wire.Inner>(buffer)
      #expect(decoded.id == Samples.inner.id)
      #expect(decoded.name == Samples.inner.name)
      #expect(decoded.numbers == Samples.inner.numbers)
      #expect(decoded.inner == Samples.inner.inner)
      #expect(decoded.value() == Samples.inner)
    }
  }

  @Test("two messages decoded in place at once do not share memory")
  func nestedArenas() throws {
    let one = try Samples.inner.serializedBytes()
    let two = try Wire.Inner.with { $0.name = "other" }.serializedBytes()
    try one.withUnsafeBytes { first in
      try two.withUnsafeBytes { second in
        let outer = try Decoded<Wire.Inner>(first)
        do {
          let inner = try Decoded<Wire.Inner>(second)
          #expect(inner.name == "other")
        }
        let third = try Decoded<Wire.Inner>(second)
        #expect(third.name == "other" && outer.name == Samples.inner.name)
      }
    }
  }

  @Test("a large message takes more than the arena's first chunk, again and again")
  func largeMessages() throws {
    let big = Wire.Repeated.with {
      $0.strings = (0..<20_000).map { "member number \($0)" }
      $0.inners = (0..<5_000).map { number in .with { $0.id = Int64(number) } }
    }
    for _ in 0..<3 {
      #expect(try Wire.Repeated(serializedBytes: big.serializedBytes()) == big)
    }
  }
}
