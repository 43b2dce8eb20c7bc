import CodecFixtures
import SenCodec
import Testing

@Suite("Our bytes are the bytes of protoc")
struct GoldenTests {
  @Test("for singular fields") func singular() throws {
    #expect(try Samples.singular.serializedBytes() == GoldenVectors.singular)
    #expect(try Wire.Singular(serializedBytes: GoldenVectors.singular) == Samples.singular)
  }

  @Test("for fields that know whether they were set") func explicit() throws {
    #expect(try Samples.explicit.serializedBytes() == GoldenVectors.explicit)
    #expect(try Wire.Explicit(serializedBytes: GoldenVectors.explicit) == Samples.explicit)
  }

  @Test("for repeated fields, packed and not") func repeated() throws {
    #expect(try Samples.repeated.serializedBytes() == GoldenVectors.repeated)
    #expect(try Wire.Repeated(serializedBytes: GoldenVectors.repeated) == Samples.repeated)
  }

  @Test("for maps") func maps() throws {
    #expect(try Wire.Maps(serializedBytes: GoldenVectors.maps) == Samples.maps)
    // protoc writes the key and the value of an entry even if they are defaults; both are right.
    let ours = try Samples.maps.serializedBytes()
    #expect(try Wire.Maps(serializedBytes: ours) == Samples.maps)
  }

  @Test("for each member of a oneof", arguments: zip(Samples.choices, GoldenVectors.choices))
  func choice(_ kind: Wire.Choice.Kind, _ golden: [UInt8]) throws {
    let message = Wire.Choice.with { $0.kind = kind }
    #expect(try message.serializedBytes() == golden)
    #expect(try Wire.Choice(serializedBytes: golden) == message)
  }

  @Test("and repeated numbers are read packed, unpacked and mixed")
  func packing() throws {
    let packed = try Wire.Repeated(serializedBytes: hex("1a03010203"))
    let unpacked = try Wire.Repeated(serializedBytes: hex("180118021803"))
    let mixed = try Wire.Repeated(serializedBytes: hex("18011a0102 1803 1a00"))
    #expect(packed.int32s == [1, 2, 3])
    #expect(unpacked.int32s == [1, 2, 3])
    #expect(mixed.int32s == [1, 2, 3])
    let wasUnpacked = try Wire.Repeated(serializedBytes: hex("9201020506"))
    #expect(wasUnpacked.unpacked == [5, 6])
  }
}
