// Generated from fixtures/v1/fixtures.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension Fixtures.V1 {
  /// An open enum with a negative value.
  public enum Colour: SenEnum {
    /// `COLOUR_UNSPECIFIED`.
    case unspecified
    /// `COLOUR_RED`.
    case red
    /// `COLOUR_DARK_BLUE`.
    case darkBlue
    /// `COLOUR_NEGATIVE`.
    case negative
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .red
        case 2: self = .darkBlue
        case -1: self = .negative
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .red: 1
        case .darkBlue: 2
        case .negative: -1
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Colour] = [
      .unspecified,
      .red,
      .darkBlue,
      .negative,
    ]
    /// The codec's table of the names.
    public static let table = FixtureTables.enumeration("fixtures.v1.Colour")
  }

  /// An enum with two names for one number.
  public enum Alias: SenEnum {
    /// `ALIAS_UNSPECIFIED`.
    case unspecified
    /// `ALIAS_FIRST`.
    case first
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .first
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .first: 1
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Alias] = [
      .unspecified,
      .first,
    ]
    /// The codec's table of the names.
    public static let table = FixtureTables.enumeration("fixtures.v1.Alias")
  }

  /// Every singular type without presence.
  public struct Singular: SenMessage {
    /// The first.
    public var aDouble: Double = 0
    /// The field `a_float`.
    public var aFloat: Float = 0
    /// The field `an_int32`.
    public var anInt32: Int32 = 0
    /// The field `an_int64`.
    public var anInt64: Int64 = 0
    /// The field `a_uint32`.
    public var aUint32: UInt32 = 0
    /// The field `a_uint64`.
    public var aUint64: UInt64 = 0
    /// The field `a_sint32`.
    public var aSint32: Int32 = 0
    /// The field `a_sint64`.
    public var aSint64: Int64 = 0
    /// The field `a_fixed32`.
    public var aFixed32: UInt32 = 0
    /// The field `a_fixed64`.
    public var aFixed64: UInt64 = 0
    /// The field `a_sfixed32`.
    public var aSfixed32: Int32 = 0
    /// The field `a_sfixed64`.
    public var aSfixed64: Int64 = 0
    /// The field `a_bool`.
    public var aBool: Bool = false
    /// The field `a_string`.
    public var aString: String = ""
    /// The field `some_bytes`.
    public var someBytes: [UInt8] = []
    /// The field `colour`.
    public var colour: Fixtures.V1.Colour = .init()
    /// The field `inner`.
    public var inner: Fixtures.V1.Inner? = nil
    /// The largest number that a field may have.
    public var last: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Singular")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      aDouble = reader.scalar(0)
      aFloat = reader.scalar(1)
      anInt32 = reader.scalar(2)
      anInt64 = reader.scalar(3)
      aUint32 = reader.scalar(4)
      aUint64 = reader.scalar(5)
      aSint32 = reader.scalar(6)
      aSint64 = reader.scalar(7)
      aFixed32 = reader.scalar(8)
      aFixed64 = reader.scalar(9)
      aSfixed32 = reader.scalar(10)
      aSfixed64 = reader.scalar(11)
      aBool = reader.bool(12)
      aString = reader.string(13)
      someBytes = reader.bytes(14)
      colour = reader.enumeration(15)
      inner = reader.message(16)
      last = reader.scalar(17)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, aDouble)
      writer.scalar(1, aFloat)
      writer.scalar(2, anInt32)
      writer.scalar(3, anInt64)
      writer.scalar(4, aUint32)
      writer.scalar(5, aUint64)
      writer.scalar(6, aSint32)
      writer.scalar(7, aSint64)
      writer.scalar(8, aFixed32)
      writer.scalar(9, aFixed64)
      writer.scalar(10, aSfixed32)
      writer.scalar(11, aSfixed64)
      writer.bool(12, aBool)
      writer.string(13, aString)
      writer.bytes(14, someBytes)
      writer.enumeration(15, colour)
      writer.message(16, inner)
      writer.scalar(17, last)
      writer.unknownFields(unknownFields)
    }
  }

  /// Something inside.
  public struct Inner: SenMessage {
    /// The field `id`.
    public var id: Int64 = 0
    /// The field `name`.
    public var name: String = ""
    /// The field `numbers`.
    public var numbers: [Int32] = []
    /// The field `inner`.
    public var inner: Fixtures.V1.Inner? {
      get { storedInner?.value }
      set { storedInner = newValue.map(Indirect.init) }
    }
    private var storedInner: Indirect<Fixtures.V1.Inner>? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Inner")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      name = reader.string(1)
      numbers = reader.scalars(2)
      inner = reader.message(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, name)
      writer.scalars(2, numbers)
      writer.message(3, inner)
      writer.unknownFields(unknownFields)
    }
  }

  /// Every type with presence.
  public struct Explicit: SenMessage {
    /// The field `a_double`.
    public var aDouble: Double? = nil
    /// The field `a_float`.
    public var aFloat: Float? = nil
    /// The field `an_int32`.
    public var anInt32: Int32? = nil
    /// The field `an_int64`.
    public var anInt64: Int64? = nil
    /// The field `a_uint32`.
    public var aUint32: UInt32? = nil
    /// The field `a_uint64`.
    public var aUint64: UInt64? = nil
    /// The field `a_bool`.
    public var aBool: Bool? = nil
    /// The field `a_string`.
    public var aString: String? = nil
    /// The field `some_bytes`.
    public var someBytes: [UInt8]? = nil
    /// The field `colour`.
    public var colour: Fixtures.V1.Colour? = nil
    /// The field `inner`.
    public var inner: Fixtures.V1.Inner? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Explicit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      aDouble = reader.optionalScalar(0)
      aFloat = reader.optionalScalar(1)
      anInt32 = reader.optionalScalar(2)
      anInt64 = reader.optionalScalar(3)
      aUint32 = reader.optionalScalar(4)
      aUint64 = reader.optionalScalar(5)
      aBool = reader.optionalBool(6)
      aString = reader.optionalString(7)
      someBytes = reader.optionalBytes(8)
      colour = reader.optionalEnumeration(9)
      inner = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.optionalScalar(0, aDouble)
      writer.optionalScalar(1, aFloat)
      writer.optionalScalar(2, anInt32)
      writer.optionalScalar(3, anInt64)
      writer.optionalScalar(4, aUint32)
      writer.optionalScalar(5, aUint64)
      writer.optionalBool(6, aBool)
      writer.optionalString(7, aString)
      writer.optionalBytes(8, someBytes)
      writer.optionalEnumeration(9, colour)
      writer.message(10, inner)
      writer.unknownFields(unknownFields)
    }
  }

  /// Every type repeated.
  public struct Repeated: SenMessage {
    /// The field `doubles`.
    public var doubles: [Double] = []
    /// The field `floats`.
    public var floats: [Float] = []
    /// The field `int32s`.
    public var int32s: [Int32] = []
    /// The field `int64s`.
    public var int64s: [Int64] = []
    /// The field `uint32s`.
    public var uint32s: [UInt32] = []
    /// The field `uint64s`.
    public var uint64s: [UInt64] = []
    /// The field `sint32s`.
    public var sint32s: [Int32] = []
    /// The field `sint64s`.
    public var sint64s: [Int64] = []
    /// The field `fixed32s`.
    public var fixed32s: [UInt32] = []
    /// The field `fixed64s`.
    public var fixed64s: [UInt64] = []
    /// The field `sfixed32s`.
    public var sfixed32s: [Int32] = []
    /// The field `sfixed64s`.
    public var sfixed64s: [Int64] = []
    /// The field `bools`.
    public var bools: [Bool] = []
    /// The field `strings`.
    public var strings: [String] = []
    /// The field `byte_strings`.
    public var byteStrings: [[UInt8]] = []
    /// The field `colours`.
    public var colours: [Fixtures.V1.Colour] = []
    /// The field `inners`.
    public var inners: [Fixtures.V1.Inner] = []
    /// The field `unpacked`.
    public var unpacked: [Int32] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Repeated")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      doubles = reader.scalars(0)
      floats = reader.scalars(1)
      int32s = reader.scalars(2)
      int64s = reader.scalars(3)
      uint32s = reader.scalars(4)
      uint64s = reader.scalars(5)
      sint32s = reader.scalars(6)
      sint64s = reader.scalars(7)
      fixed32s = reader.scalars(8)
      fixed64s = reader.scalars(9)
      sfixed32s = reader.scalars(10)
      sfixed64s = reader.scalars(11)
      bools = reader.bools(12)
      strings = reader.strings(13)
      byteStrings = reader.byteStrings(14)
      colours = reader.enumerations(15)
      inners = reader.messages(16)
      unpacked = reader.scalars(17)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalars(0, doubles)
      writer.scalars(1, floats)
      writer.scalars(2, int32s)
      writer.scalars(3, int64s)
      writer.scalars(4, uint32s)
      writer.scalars(5, uint64s)
      writer.scalars(6, sint32s)
      writer.scalars(7, sint64s)
      writer.scalars(8, fixed32s)
      writer.scalars(9, fixed64s)
      writer.scalars(10, sfixed32s)
      writer.scalars(11, sfixed64s)
      writer.bools(12, bools)
      writer.strings(13, strings)
      writer.byteStrings(14, byteStrings)
      writer.enumerations(15, colours)
      writer.messages(16, inners)
      writer.scalars(17, unpacked)
      writer.unknownFields(unknownFields)
    }
  }

  /// Maps of several kinds.
  public struct Maps: SenMessage {
    /// The field `by_name`.
    public var byName: [String: Int64] = [:]
    /// The field `by_number`.
    public var byNumber: [Int32: Fixtures.V1.Inner] = [:]
    /// The field `by_truth`.
    public var byTruth: [Bool: String] = [:]
    /// The field `colours`.
    public var colours: [Int64: Fixtures.V1.Colour] = [:]
    /// The field `blobs`.
    public var blobs: [UInt64: [UInt8]] = [:]
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Maps")
    private static let byNameEntryTable = FixtureTables.table("fixtures.v1.Maps.ByNameEntry")
    private static let byNumberEntryTable = FixtureTables.table("fixtures.v1.Maps.ByNumberEntry")
    private static let byTruthEntryTable = FixtureTables.table("fixtures.v1.Maps.ByTruthEntry")
    private static let coloursEntryTable = FixtureTables.table("fixtures.v1.Maps.ColoursEntry")
    private static let blobsEntryTable = FixtureTables.table("fixtures.v1.Maps.BlobsEntry")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      byName = reader.map(0, Self.byNameEntryTable) { ($0.string(0), $0.scalar(1)) }
      byNumber = reader.map(1, Self.byNumberEntryTable) { ($0.scalar(0), $0.message(1) ?? .init()) }
      byTruth = reader.map(2, Self.byTruthEntryTable) { ($0.bool(0), $0.string(1)) }
      colours = reader.map(3, Self.coloursEntryTable) { ($0.scalar(0), $0.enumeration(1)) }
      blobs = reader.map(4, Self.blobsEntryTable) { ($0.scalar(0), $0.bytes(1)) }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.map(0, byName, Self.byNameEntryTable) { $0.string(0, $1); $0.scalar(1, $2) }
      writer.map(1, byNumber, Self.byNumberEntryTable) { $0.scalar(0, $1); $0.message(1, $2) }
      writer.map(2, byTruth, Self.byTruthEntryTable) { $0.bool(0, $1); $0.string(1, $2) }
      writer.map(3, colours, Self.coloursEntryTable) { $0.scalar(0, $1); $0.enumeration(1, $2) }
      writer.map(4, blobs, Self.blobsEntryTable) { $0.scalar(0, $1); $0.bytes(1, $2) }
      writer.unknownFields(unknownFields)
    }
  }

  /// One of several.
  public struct Choice: SenMessage {
    /// The field `beside`.
    public var beside: String = ""
    /// One of several.
    public var kind: Kind? = nil
    /// One of several.
    public var plain: Plain? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Choice")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      beside = reader.string(7)
      switch reader.which(0) {
        case 1: kind = reader.message(0).map { .inner($0) }
        case 2: kind = reader.message(1).map { .singular($0) }
        case 3: kind = reader.optionalScalar(2).map { .number($0) }
        case 4: kind = reader.optionalString(3).map { .text($0) }
        case 5: kind = reader.optionalBytes(4).map { .raw($0) }
        case 6: kind = reader.optionalEnumeration(5).map { .colour($0) }
        case 7: kind = reader.optionalBool(6).map { .truth($0) }
        default: break
      }
      switch reader.which(8) {
        case 9: plain = reader.optionalScalar(8).map { .small($0) }
        case 10: plain = reader.optionalScalar(9).map { .large($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(7, beside)
      switch kind {
        case .inner(let value)?: writer.message(0, value)
        case .singular(let value)?: writer.message(1, value)
        case .number(let value)?: writer.optionalScalar(2, value)
        case .text(let value)?: writer.optionalString(3, value)
        case .raw(let value)?: writer.optionalBytes(4, value)
        case .colour(let value)?: writer.optionalEnumeration(5, value)
        case .truth(let value)?: writer.optionalBool(6, value)
        case nil: break
      }
      switch plain {
        case .small(let value)?: writer.optionalScalar(8, value)
        case .large(let value)?: writer.optionalScalar(9, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// What `kind` may be.
    public indirect enum Kind: Sendable, Hashable {
      /// `inner`.
      case inner(Fixtures.V1.Inner)
      /// `singular`.
      case singular(Fixtures.V1.Singular)
      /// `number`.
      case number(Int64)
      /// `text`.
      case text(String)
      /// `raw`.
      case raw([UInt8])
      /// `colour`.
      case colour(Fixtures.V1.Colour)
      /// `truth`.
      case truth(Bool)
    }

    /// What `plain` may be.
    public enum Plain: Sendable, Hashable {
      /// `small`.
      case small(Int32)
      /// `large`.
      case large(Double)
    }
  }

  /// Names that other languages and protoc-gen-c keep for themselves.
  public struct Awkward: SenMessage {
    /// The field `base`.
    public var base: Int32 = 0
    /// The field `default`.
    public var `default`: String = ""
    /// The field `has_self`.
    public var hasSelf: Bool = false
    /// The field `self`.
    public var selfField: Int32? = nil
    /// The field `n_items`.
    public var nItems: Int32 = 0
    /// The field `items`.
    public var items: [Int32] = []
    /// The field `class`.
    public var `class`: Int32 = 0
    /// The field `unknown_fields`.
    public var unknownFieldsField: Int32 = 0
    /// The field `switch_case`.
    public var switchCase: Int32 = 0
    /// The field `fieldCamelCase`.
    public var fieldCamelCase: Int32 = 0
    /// One of several.
    public var `switch`: Switch? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Awkward")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      base = reader.scalar(0)
      `default` = reader.string(1)
      hasSelf = reader.bool(2)
      selfField = reader.optionalScalar(3)
      nItems = reader.scalar(4)
      items = reader.scalars(5)
      `class` = reader.scalar(6)
      unknownFieldsField = reader.scalar(7)
      switchCase = reader.scalar(10)
      fieldCamelCase = reader.scalar(11)
      switch reader.which(8) {
        case 9: `switch` = reader.optionalScalar(8).map { .`in`($0) }
        case 10: `switch` = reader.optionalScalar(9).map { .TypeField($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, base)
      writer.string(1, `default`)
      writer.bool(2, hasSelf)
      writer.optionalScalar(3, selfField)
      writer.scalar(4, nItems)
      writer.scalars(5, items)
      writer.scalar(6, `class`)
      writer.scalar(7, unknownFieldsField)
      writer.scalar(10, switchCase)
      writer.scalar(11, fieldCamelCase)
      switch `switch` {
        case .`in`(let value)?: writer.optionalScalar(8, value)
        case .TypeField(let value)?: writer.optionalScalar(9, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// What ``switch`` may be.
    public enum Switch: Sendable, Hashable {
      /// `in`.
      case `in`(Int32)
      /// `Type`.
      case TypeField(Int32)
    }
  }

  /// Nothing in it.
  public struct Empty: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Empty")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// A message of many messages, more than the prescan has bits for.
  public struct Wide: SenMessage {
    /// The field `m1`.
    public var m1: Fixtures.V1.Inner? = nil
    /// The field `m2`.
    public var m2: Fixtures.V1.Inner? = nil
    /// The field `m3`.
    public var m3: Fixtures.V1.Inner? = nil
    /// The field `m4`.
    public var m4: Fixtures.V1.Inner? = nil
    /// The field `m5`.
    public var m5: Fixtures.V1.Inner? = nil
    /// The field `m6`.
    public var m6: Fixtures.V1.Inner? = nil
    /// The field `m7`.
    public var m7: Fixtures.V1.Inner? = nil
    /// The field `m8`.
    public var m8: Fixtures.V1.Inner? = nil
    /// The field `m9`.
    public var m9: Fixtures.V1.Inner? = nil
    /// The field `m10`.
    public var m10: Fixtures.V1.Inner? = nil
    /// The field `m11`.
    public var m11: Fixtures.V1.Inner? = nil
    /// The field `m12`.
    public var m12: Fixtures.V1.Inner? = nil
    /// The field `m13`.
    public var m13: Fixtures.V1.Inner? = nil
    /// The field `m14`.
    public var m14: Fixtures.V1.Inner? = nil
    /// The field `m15`.
    public var m15: Fixtures.V1.Inner? = nil
    /// The field `m16`.
    public var m16: Fixtures.V1.Inner? = nil
    /// The field `m17`.
    public var m17: Fixtures.V1.Inner? = nil
    /// The field `m18`.
    public var m18: Fixtures.V1.Inner? = nil
    /// The field `m19`.
    public var m19: Fixtures.V1.Inner? = nil
    /// The field `m20`.
    public var m20: Fixtures.V1.Inner? = nil
    /// The field `m21`.
    public var m21: Fixtures.V1.Inner? = nil
    /// The field `m22`.
    public var m22: Fixtures.V1.Inner? = nil
    /// The field `m23`.
    public var m23: Fixtures.V1.Inner? = nil
    /// The field `m24`.
    public var m24: Fixtures.V1.Inner? = nil
    /// The field `m25`.
    public var m25: Fixtures.V1.Inner? = nil
    /// The field `m26`.
    public var m26: Fixtures.V1.Inner? = nil
    /// The field `m27`.
    public var m27: Fixtures.V1.Inner? = nil
    /// The field `m28`.
    public var m28: Fixtures.V1.Inner? = nil
    /// The field `m29`.
    public var m29: Fixtures.V1.Inner? = nil
    /// The field `m30`.
    public var m30: Fixtures.V1.Inner? = nil
    /// The field `m31`.
    public var m31: Fixtures.V1.Inner? = nil
    /// The field `m32`.
    public var m32: Fixtures.V1.Inner? = nil
    /// The field `m33`.
    public var m33: Fixtures.V1.Inner? = nil
    /// The field `m34`.
    public var m34: Fixtures.V1.Inner? = nil
    /// The field `m35`.
    public var m35: Fixtures.V1.Inner? = nil
    /// The field `m36`.
    public var m36: Fixtures.V1.Inner? = nil
    /// The field `m37`.
    public var m37: Fixtures.V1.Inner? = nil
    /// The field `m38`.
    public var m38: Fixtures.V1.Inner? = nil
    /// The field `m39`.
    public var m39: Fixtures.V1.Inner? = nil
    /// The field `m40`.
    public var m40: Fixtures.V1.Inner? = nil
    /// The field `m41`.
    public var m41: Fixtures.V1.Inner? = nil
    /// The field `m42`.
    public var m42: Fixtures.V1.Inner? = nil
    /// The field `m43`.
    public var m43: Fixtures.V1.Inner? = nil
    /// The field `m44`.
    public var m44: Fixtures.V1.Inner? = nil
    /// The field `m45`.
    public var m45: Fixtures.V1.Inner? = nil
    /// The field `m46`.
    public var m46: Fixtures.V1.Inner? = nil
    /// The field `m47`.
    public var m47: Fixtures.V1.Inner? = nil
    /// The field `m48`.
    public var m48: Fixtures.V1.Inner? = nil
    /// The field `m49`.
    public var m49: Fixtures.V1.Inner? = nil
    /// The field `m50`.
    public var m50: Fixtures.V1.Inner? = nil
    /// The field `m51`.
    public var m51: Fixtures.V1.Inner? = nil
    /// The field `m52`.
    public var m52: Fixtures.V1.Inner? = nil
    /// The field `m53`.
    public var m53: Fixtures.V1.Inner? = nil
    /// The field `m54`.
    public var m54: Fixtures.V1.Inner? = nil
    /// The field `m55`.
    public var m55: Fixtures.V1.Inner? = nil
    /// The field `m56`.
    public var m56: Fixtures.V1.Inner? = nil
    /// The field `m57`.
    public var m57: Fixtures.V1.Inner? = nil
    /// The field `m58`.
    public var m58: Fixtures.V1.Inner? = nil
    /// The field `m59`.
    public var m59: Fixtures.V1.Inner? = nil
    /// The field `m60`.
    public var m60: Fixtures.V1.Inner? = nil
    /// The field `m61`.
    public var m61: Fixtures.V1.Inner? = nil
    /// The field `m62`.
    public var m62: Fixtures.V1.Inner? = nil
    /// The field `m63`.
    public var m63: Fixtures.V1.Inner? = nil
    /// The field `m64`.
    public var m64: Fixtures.V1.Inner? = nil
    /// The field `m65`.
    public var m65: Fixtures.V1.Inner? = nil
    /// The field `m66`.
    public var m66: Fixtures.V1.Inner? = nil
    /// The field `m67`.
    public var m67: Fixtures.V1.Inner? = nil
    /// The field `m68`.
    public var m68: Fixtures.V1.Inner? = nil
    /// The field `m69`.
    public var m69: Fixtures.V1.Inner? = nil
    /// The field `m70`.
    public var m70: Fixtures.V1.Inner? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("fixtures.v1.Wide")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      m1 = reader.message(0)
      m2 = reader.message(1)
      m3 = reader.message(2)
      m4 = reader.message(3)
      m5 = reader.message(4)
      m6 = reader.message(5)
      m7 = reader.message(6)
      m8 = reader.message(7)
      m9 = reader.message(8)
      m10 = reader.message(9)
      m11 = reader.message(10)
      m12 = reader.message(11)
      m13 = reader.message(12)
      m14 = reader.message(13)
      m15 = reader.message(14)
      m16 = reader.message(15)
      m17 = reader.message(16)
      m18 = reader.message(17)
      m19 = reader.message(18)
      m20 = reader.message(19)
      m21 = reader.message(20)
      m22 = reader.message(21)
      m23 = reader.message(22)
      m24 = reader.message(23)
      m25 = reader.message(24)
      m26 = reader.message(25)
      m27 = reader.message(26)
      m28 = reader.message(27)
      m29 = reader.message(28)
      m30 = reader.message(29)
      m31 = reader.message(30)
      m32 = reader.message(31)
      m33 = reader.message(32)
      m34 = reader.message(33)
      m35 = reader.message(34)
      m36 = reader.message(35)
      m37 = reader.message(36)
      m38 = reader.message(37)
      m39 = reader.message(38)
      m40 = reader.message(39)
      m41 = reader.message(40)
      m42 = reader.message(41)
      m43 = reader.message(42)
      m44 = reader.message(43)
      m45 = reader.message(44)
      m46 = reader.message(45)
      m47 = reader.message(46)
      m48 = reader.message(47)
      m49 = reader.message(48)
      m50 = reader.message(49)
      m51 = reader.message(50)
      m52 = reader.message(51)
      m53 = reader.message(52)
      m54 = reader.message(53)
      m55 = reader.message(54)
      m56 = reader.message(55)
      m57 = reader.message(56)
      m58 = reader.message(57)
      m59 = reader.message(58)
      m60 = reader.message(59)
      m61 = reader.message(60)
      m62 = reader.message(61)
      m63 = reader.message(62)
      m64 = reader.message(63)
      m65 = reader.message(64)
      m66 = reader.message(65)
      m67 = reader.message(66)
      m68 = reader.message(67)
      m69 = reader.message(68)
      m70 = reader.message(69)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, m1)
      writer.message(1, m2)
      writer.message(2, m3)
      writer.message(3, m4)
      writer.message(4, m5)
      writer.message(5, m6)
      writer.message(6, m7)
      writer.message(7, m8)
      writer.message(8, m9)
      writer.message(9, m10)
      writer.message(10, m11)
      writer.message(11, m12)
      writer.message(12, m13)
      writer.message(13, m14)
      writer.message(14, m15)
      writer.message(15, m16)
      writer.message(16, m17)
      writer.message(17, m18)
      writer.message(18, m19)
      writer.message(19, m20)
      writer.message(20, m21)
      writer.message(21, m22)
      writer.message(22, m23)
      writer.message(23, m24)
      writer.message(24, m25)
      writer.message(25, m26)
      writer.message(26, m27)
      writer.message(27, m28)
      writer.message(28, m29)
      writer.message(29, m30)
      writer.message(30, m31)
      writer.message(31, m32)
      writer.message(32, m33)
      writer.message(33, m34)
      writer.message(34, m35)
      writer.message(35, m36)
      writer.message(36, m37)
      writer.message(37, m38)
      writer.message(38, m39)
      writer.message(39, m40)
      writer.message(40, m41)
      writer.message(41, m42)
      writer.message(42, m43)
      writer.message(43, m44)
      writer.message(44, m45)
      writer.message(45, m46)
      writer.message(46, m47)
      writer.message(47, m48)
      writer.message(48, m49)
      writer.message(49, m50)
      writer.message(50, m51)
      writer.message(51, m52)
      writer.message(52, m53)
      writer.message(53, m54)
      writer.message(54, m55)
      writer.message(55, m56)
      writer.message(56, m57)
      writer.message(57, m58)
      writer.message(58, m59)
      writer.message(59, m60)
      writer.message(60, m61)
      writer.message(61, m62)
      writer.message(62, m63)
      writer.message(63, m64)
      writer.message(64, m65)
      writer.message(65, m66)
      writer.message(66, m67)
      writer.message(67, m68)
      writer.message(68, m69)
      writer.message(69, m70)
      writer.unknownFields(unknownFields)
    }
  }

}
