import CodecFixtures
import SenCodec
import Testing

/// Builds bytes that no honest peer sends.
enum Hostile {
  static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }

  static func tag(_ number: UInt64, _ wire: UInt64) -> [UInt8] { varint(number << 3 | wire) }

  static func field(_ number: UInt64, _ content: [UInt8]) -> [UInt8] {
    tag(number, 2) + varint(UInt64(content.count)) + content
  }

  /// `Inner` within `Inner`, so many levels below the outermost.
  static func nested(_ levels: Int) -> [UInt8] {
    (0..<levels).reduce([]) { content, _ in field(4, content) }
  }

  /// Why bytes are refused; `nil` if they are not.
  static func refusal<M: SenMessage>(
    _ type: M.Type, _ bytes: [UInt8], _ limits: DecodingLimits = .standard
  ) -> CodecError.Kind? {
    do throws(CodecError) {
      _ = try M(serializedBytes: bytes, limits: limits)
      return nil
    } catch {
      return error.kind
    }
  }
}

/// One test per row of what protobuf-c 1.4.1 does with hostile bytes (PROTOCOL.md, Codec).
@Suite("Where protobuf-c goes wrong on hostile bytes")
struct HostileBytesTests {
  @Test("repeated occurrences of one message merge in linear time")
  func duplicatesAreLinear() throws {
    // Each occurrence adds a number: protobuf-c alone copies the growing list every time.
    let one = Hostile.field(17, Hostile.tag(3, 0) + [7])
    let count = (1 << 20) / one.count
    let bytes = [UInt8](repeatElement(one, count: count).joined())
    let clock = ContinuousClock()
    var message = Wire.Singular()
    let time = try clock.measure { message = try Wire.Singular(serializedBytes: bytes) }
    #expect(message.inner?.numbers.count == count)
    #expect(time < .seconds(10) * Patience.factor)
  }

  @Test("nested merging is right, and refused past eight times the input")
  func duplicatesAreCapped() throws {
    let first = Hostile.field(17, [8, 1] + Hostile.field(4, [8, 5]))
    let second = Hostile.field(
      17, Hostile.field(2, [65]) + Hostile.field(4, Hostile.field(2, [66])))
    let merged = try Wire.Singular(serializedBytes: first + second)
    #expect(merged.inner?.id == 1 && merged.inner?.name == "A")
    #expect(merged.inner?.inner?.id == 5 && merged.inner?.inner?.name == "B")
    // Every level holds its content twice over, so that each level copies all that is below.
    let payload = Hostile.field(2, [UInt8](repeating: 65, count: 4096))
    let deep = (0..<20).reduce(payload) { content, _ in
      Hostile.field(4, content) + Hostile.field(4, [])
    }
    #expect(Hostile.refusal(Wire.Inner.self, deep) == .tooMuchCopying)
    let shallow = (0..<3).reduce(payload) { content, _ in
      Hostile.field(4, content) + Hostile.field(4, [])
    }
    #expect(Hostile.refusal(Wire.Inner.self, shallow) == nil)
  }

  @Test(
    "depth ends at the limit and not at the end of the stack",
    arguments: [
      (99, true), (100, true), (101, false), (10_000, false),
    ])
  func depth(_ levels: Int, _ isAccepted: Bool) {
    let refusal = Hostile.refusal(Wire.Inner.self, Hostile.nested(levels))
    #expect(refusal == (isAccepted ? nil : .tooDeep))
  }

  @Test("groups nest no deeper than messages", arguments: [(100, true), (101, false)])
  func groupDepth(_ levels: Int, _ isAccepted: Bool) {
    let open = [UInt8](repeatElement(Hostile.tag(99, 3), count: levels).joined())
    let close = [UInt8](repeatElement(Hostile.tag(99, 4), count: levels).joined())
    let refusal = Hostile.refusal(Wire.Empty.self, open + close)
    #expect(refusal == (isAccepted ? nil : .tooDeep))
  }

  @Test("memory is counted before it is taken")
  func memory() {
    // Two bytes each: an empty message is a whole struct in C.
    let bytes = [UInt8](repeatElement(Hostile.field(17, []), count: 100_000).joined())
    let limits = DecodingLimits(arenaBytes: 1 << 20)
    #expect(Hostile.refusal(Wire.Repeated.self, bytes, limits) == .tooMuchMemory)
    // The same by the limits that hold by default, with as many as the largest message has.
    let most = [UInt8](repeatElement(Hostile.field(17, []), count: 1_000_000).joined())
    #expect(Hostile.refusal(Wire.Repeated.self, most) == .tooMuchMemory)
  }

  @Test("the limit of memory holds exactly")
  func memoryLimit() throws {
    let bytes = try Samples.repeated.serializedBytes()
    func accepts(_ arenaBytes: Int) -> Bool {
      Hostile.refusal(Wire.Repeated.self, bytes, DecodingLimits(arenaBytes: arenaBytes)) == nil
    }
    let needed = try #require((1...20_000).first(where: accepts))
    #expect(needed > bytes.count)
    #expect(!accepts(needed - 1) && accepts(needed) && accepts(needed + 1))
  }

  @Test("a run of bools counts its bytes, as protobuf-c makes room for them")
  func overlongBools() throws {
    let one = [UInt8](repeating: 0x80, count: 9) + [1]
    let run = Hostile.field(13, [UInt8](repeatElement(one, count: 1_000).joined()))
    #expect(try Wire.Repeated(serializedBytes: run).bools == Array(repeating: true, count: 1_000))
    // Four bytes in C for each of 10,000, and the message's own.
    let small = DecodingLimits(arenaBytes: 40_000)
    #expect(Hostile.refusal(Wire.Repeated.self, run, small) == .tooMuchMemory)
    let enough = DecodingLimits(arenaBytes: 41_000)
    #expect(Hostile.refusal(Wire.Repeated.self, run, enough) == nil)
  }

  @Test("the number of fields is limited", arguments: [(9, true), (10, true), (11, false)])
  func fieldCount(_ count: Int, _ isAccepted: Bool) {
    let bytes = [UInt8](repeatElement([0x18, 1], count: count).joined())
    let refusal = Hostile.refusal(Wire.Repeated.self, bytes, DecodingLimits(fields: 10))
    #expect(refusal == (isAccepted ? nil : .tooManyFields))
  }

  @Test("a text keeps its NUL and what is behind it")
  func nul() throws {
    let inner = try Wire.Inner(serializedBytes: Hostile.field(2, [65, 0, 66]))
    #expect(inner.name == "A\0B")
    #expect(try inner.serializedBytes() == Hostile.field(2, [65, 0, 66]))
  }

  @Test(
    "a text must be strict UTF-8",
    arguments: [
      [0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
      [0xc3], [0xe1, 0xba], [0xf0, 0x9f, 0x98], [0xff],
      [0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x80],
    ] as [[UInt8]])
  func badText(_ text: [UInt8]) {
    #expect(Hostile.refusal(Wire.Inner.self, Hostile.field(2, text)) == .invalidText)
    #expect(Hostile.refusal(Wire.Repeated.self, Hostile.field(14, text)) == .invalidText)
    // The same bytes where bytes are meant are nobody's business.
    #expect(Hostile.refusal(Wire.Singular.self, Hostile.field(15, text)) == nil)
  }

  @Test(
    "good text of every length passes",
    arguments: [
      "", "a", "phụ nữ Việt Nam", "\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}", "日本語のテキスト",
      "\u{e000}",
    ])
  func goodText(_ text: String) throws {
    let inner = try Wire.Inner(serializedBytes: Hostile.field(2, Array(text.utf8)))
    #expect(inner.name == text)
  }

  @Test(
    "a known field with another wire type is unknown and passes through",
    arguments: [
      Hostile.field(1, [1, 2, 3]), Hostile.tag(2, 0) + [5], Hostile.tag(2, 5) + [1, 2, 3, 4],
      Hostile.tag(3, 1) + [1, 2, 3, 4, 5, 6, 7, 8], Hostile.tag(4, 0) + [1],
      Hostile.tag(1, 3) + [0x10, 1] + Hostile.tag(1, 4),
    ])
  func wrongWireType(_ bytes: [UInt8]) throws {
    let inner = try Wire.Inner(serializedBytes: bytes + [8, 42])
    #expect(inner.id == 42)
    #expect(inner.unknownFields.bytes == bytes)
    let again = try Wire.Inner(serializedBytes: inner.serializedBytes())
    #expect(again == inner)
  }

  @Test("a packed run where one number is meant is unknown")
  func packedSingular() throws {
    let message = try Wire.Singular(serializedBytes: Hostile.field(3, [1, 2]))
    #expect(message.anInt32 == 0 && message.unknownFields.bytes == Hostile.field(3, [1, 2]))
  }

  @Test("proto3's optional and maps are as the contract says, not as protoc-gen-c has them")
  func loweredAwayAndBack() throws {
    #expect(try Wire.Explicit(serializedBytes: hex("1800")).anInt32 == 0)
    #expect(try Wire.Explicit(serializedBytes: []).anInt32 == nil)
    let twice =
      Hostile.field(1, Hostile.field(1, [65]) + [0x10, 1])
      + Hostile.field(1, Hostile.field(1, [65]) + [0x10, 2])
    #expect(try Wire.Maps(serializedBytes: twice).byName == ["A": 2])
    #expect(try Wire.Maps(serializedBytes: Hostile.field(1, [])).byName == ["": 0])
    #expect(try Wire.Maps(serializedBytes: Hostile.field(2, [8, 3])).byNumber == [3: .init()])
  }

  @Test("groups on the wire are unknown fields and come out as they went in")
  func groups() throws {
    let group =
      Hostile.tag(77, 3) + [8, 1] + Hostile.tag(5, 3) + Hostile.tag(5, 4)
      + Hostile.tag(9, 5) + [255, 255, 255, 255] + Hostile.tag(77, 4)
    let inner = try Wire.Inner(serializedBytes: [8, 1] + group + Hostile.field(2, [65]))
    #expect(inner.id == 1 && inner.name == "A")
    #expect(inner.unknownFields.bytes == group)
    #expect(try Wire.Inner(serializedBytes: inner.serializedBytes()) == inner)
    #expect(Hostile.refusal(Wire.Inner.self, Hostile.tag(77, 3)) == .malformed)
    #expect(Hostile.refusal(Wire.Inner.self, Hostile.tag(77, 4)) == .malformed)
    let crossed = Hostile.tag(77, 3) + Hostile.tag(78, 4)
    #expect(Hostile.refusal(Wire.Inner.self, crossed) == .malformed)
  }

  @Test(
    "what is cut off or out of range is malformed",
    arguments: [
      [0x08], [0x08, 0x80], [0x00, 0x01], [0x0f], [0x0e], [0x12, 0x05, 0x41], [0x12],
      [0x12, 0xff, 0xff, 0xff, 0xff, 0x0f], [0x12, 0xff, 0xff, 0xff, 0xff, 0x7f],
      [0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 0x01], [0xf8, 0xff, 0xff, 0xff, 0x1f, 0x01],
      [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02],
      [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
      [0x1a, 0x01, 0x80], [0x55, 0x01, 0x02, 0x03], [0x51, 0x01],
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    #expect(Hostile.refusal(Wire.Inner.self, bytes) == .malformed)
  }

  @Test("runs of fixed numbers must be whole")
  func cutRuns() {
    #expect(Hostile.refusal(Wire.Repeated.self, Hostile.field(9, [1, 2, 3])) == .malformed)
    #expect(Hostile.refusal(Wire.Repeated.self, Hostile.field(1, [1, 2, 3, 4])) == .malformed)
    #expect(Hostile.refusal(Wire.Repeated.self, Hostile.field(9, [1, 2, 3, 4])) == nil)
  }

  @Test(
    "every prefix of a good message is read or refused, never more",
    arguments: [
      GoldenVectors.singular, GoldenVectors.repeated, GoldenVectors.maps,
    ])
  func prefixes(_ bytes: [UInt8]) {
    for count in 0..<bytes.count {
      let cut = Array(bytes[..<count])
      let kinds: [CodecError.Kind?] = [
        Hostile.refusal(Wire.Singular.self, cut), Hostile.refusal(Wire.Repeated.self, cut),
        Hostile.refusal(Wire.Maps.self, cut), Hostile.refusal(Wire.Choice.self, cut),
      ]
      #expect(kinds.allSatisfy { [nil, .malformed, .invalidText].contains($0) })
    }
  }

  @Test("any change of a byte is read or refused, and what is read comes back the same")
  func mutations() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      var bytes = GoldenVectors.singular
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255)
      }
      guard let message = try? Wire.Singular(serializedBytes: bytes) else { continue }
      let again = try Wire.Singular(serializedBytes: message.serializedBytes())
      #expect(try again.serializedBytes() == message.serializedBytes(), "\(bytes)")
    }
  }
}
