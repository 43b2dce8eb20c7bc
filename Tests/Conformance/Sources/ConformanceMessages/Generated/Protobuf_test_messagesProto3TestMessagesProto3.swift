// Generated from conformance/messages/test_messages_proto3.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension Protobuf_test_messages.Proto3 {
  /// The enum `protobuf_test_messages.proto3.ForeignEnum`.
  public enum ForeignEnum: SenEnum {
    /// `FOREIGN_FOO`.
    case foreignFoo
    /// `FOREIGN_BAR`.
    case foreignBar
    /// `FOREIGN_BAZ`.
    case foreignBaz
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .foreignFoo
        case 1: self = .foreignBar
        case 2: self = .foreignBaz
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .foreignFoo: 0
        case .foreignBar: 1
        case .foreignBaz: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ForeignEnum] = [
      .foreignFoo,
      .foreignBar,
      .foreignBaz,
    ]
    /// The codec's table of the names.
    public static let table = ConformanceTables.enumeration("protobuf_test_messages.proto3.ForeignEnum")
  }

  /// This proto includes every type of field in both singular and repeated
  /// forms.
  ///
  /// Also, crucially, all messages and enums in this file are eventually
  /// submessages of this message.  So for example, a fuzz test of TestAllTypes
  /// could trigger bugs that occur in any message type in this file.  We verify
  /// this stays true in a unit test.
  public struct TestAllTypesProto3: SenMessage {
    /// Singular
    /// test [kotlin] comment
    public var optionalInt32: Int32 = 0
    /// The field `optional_int64`.
    public var optionalInt64: Int64 = 0
    /// The field `optional_uint32`.
    public var optionalUint32: UInt32 = 0
    /// The field `optional_uint64`.
    public var optionalUint64: UInt64 = 0
    /// The field `optional_sint32`.
    public var optionalSint32: Int32 = 0
    /// The field `optional_sint64`.
    public var optionalSint64: Int64 = 0
    /// The field `optional_fixed32`.
    public var optionalFixed32: UInt32 = 0
    /// The field `optional_fixed64`.
    public var optionalFixed64: UInt64 = 0
    /// The field `optional_sfixed32`.
    public var optionalSfixed32: Int32 = 0
    /// The field `optional_sfixed64`.
    public var optionalSfixed64: Int64 = 0
    /// The field `optional_float`.
    public var optionalFloat: Float = 0
    /// The field `optional_double`.
    public var optionalDouble: Double = 0
    /// The field `optional_bool`.
    public var optionalBool: Bool = false
    /// The field `optional_string`.
    public var optionalString: String = ""
    /// The field `optional_bytes`.
    public var optionalBytes: [UInt8] = []
    /// The field `optional_nested_message`.
    public var optionalNestedMessage: Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedMessage? {
      get { storedOptionalNestedMessage?.value }
      set { storedOptionalNestedMessage = newValue.map(Indirect.init) }
    }
    private var storedOptionalNestedMessage: Indirect<Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedMessage>? = nil
    /// The field `optional_foreign_message`.
    public var optionalForeignMessage: Protobuf_test_messages.Proto3.ForeignMessage? = nil
    /// The field `optional_nested_enum`.
    public var optionalNestedEnum: Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum = .init()
    /// The field `optional_foreign_enum`.
    public var optionalForeignEnum: Protobuf_test_messages.Proto3.ForeignEnum = .init()
    /// The field `optional_aliased_enum`.
    public var optionalAliasedEnum: Protobuf_test_messages.Proto3.TestAllTypesProto3.AliasedEnum = .init()
    /// The field `optional_string_piece`.
    public var optionalStringPiece: String = ""
    /// The field `optional_cord`.
    public var optionalCord: String = ""
    /// The field `recursive_message`.
    public var recursiveMessage: Protobuf_test_messages.Proto3.TestAllTypesProto3? {
      get { storedRecursiveMessage?.value }
      set { storedRecursiveMessage = newValue.map(Indirect.init) }
    }
    private var storedRecursiveMessage: Indirect<Protobuf_test_messages.Proto3.TestAllTypesProto3>? = nil
    /// Repeated
    public var repeatedInt32: [Int32] = []
    /// The field `repeated_int64`.
    public var repeatedInt64: [Int64] = []
    /// The field `repeated_uint32`.
    public var repeatedUint32: [UInt32] = []
    /// The field `repeated_uint64`.
    public var repeatedUint64: [UInt64] = []
    /// The field `repeated_sint32`.
    public var repeatedSint32: [Int32] = []
    /// The field `repeated_sint64`.
    public var repeatedSint64: [Int64] = []
    /// The field `repeated_fixed32`.
    public var repeatedFixed32: [UInt32] = []
    /// The field `repeated_fixed64`.
    public var repeatedFixed64: [UInt64] = []
    /// The field `repeated_sfixed32`.
    public var repeatedSfixed32: [Int32] = []
    /// The field `repeated_sfixed64`.
    public var repeatedSfixed64: [Int64] = []
    /// The field `repeated_float`.
    public var repeatedFloat: [Float] = []
    /// The field `repeated_double`.
    public var repeatedDouble: [Double] = []
    /// The field `repeated_bool`.
    public var repeatedBool: [Bool] = []
    /// The field `repeated_string`.
    public var repeatedString: [String] = []
    /// The field `repeated_bytes`.
    public var repeatedBytes: [[UInt8]] = []
    /// The field `repeated_nested_message`.
    public var repeatedNestedMessage: [Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedMessage] = []
    /// The field `repeated_foreign_message`.
    public var repeatedForeignMessage: [Protobuf_test_messages.Proto3.ForeignMessage] = []
    /// The field `repeated_nested_enum`.
    public var repeatedNestedEnum: [Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum] = []
    /// The field `repeated_foreign_enum`.
    public var repeatedForeignEnum: [Protobuf_test_messages.Proto3.ForeignEnum] = []
    /// The field `repeated_string_piece`.
    public var repeatedStringPiece: [String] = []
    /// The field `repeated_cord`.
    public var repeatedCord: [String] = []
    /// Map
    public var mapInt32Int32: [Int32: Int32] = [:]
    /// The field `map_int64_int64`.
    public var mapInt64Int64: [Int64: Int64] = [:]
    /// The field `map_uint32_uint32`.
    public var mapUint32Uint32: [UInt32: UInt32] = [:]
    /// The field `map_uint64_uint64`.
    public var mapUint64Uint64: [UInt64: UInt64] = [:]
    /// The field `map_sint32_sint32`.
    public var mapSint32Sint32: [Int32: Int32] = [:]
    /// The field `map_sint64_sint64`.
    public var mapSint64Sint64: [Int64: Int64] = [:]
    /// The field `map_fixed32_fixed32`.
    public var mapFixed32Fixed32: [UInt32: UInt32] = [:]
    /// The field `map_fixed64_fixed64`.
    public var mapFixed64Fixed64: [UInt64: UInt64] = [:]
    /// The field `map_sfixed32_sfixed32`.
    public var mapSfixed32Sfixed32: [Int32: Int32] = [:]
    /// The field `map_sfixed64_sfixed64`.
    public var mapSfixed64Sfixed64: [Int64: Int64] = [:]
    /// The field `map_int32_float`.
    public var mapInt32Float: [Int32: Float] = [:]
    /// The field `map_int32_double`.
    public var mapInt32Double: [Int32: Double] = [:]
    /// The field `map_bool_bool`.
    public var mapBoolBool: [Bool: Bool] = [:]
    /// The field `map_string_string`.
    public var mapStringString: [String: String] = [:]
    /// The field `map_string_bytes`.
    public var mapStringBytes: [String: [UInt8]] = [:]
    /// The field `map_string_nested_message`.
    public var mapStringNestedMessage: [String: Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedMessage] = [:]
    /// The field `map_string_foreign_message`.
    public var mapStringForeignMessage: [String: Protobuf_test_messages.Proto3.ForeignMessage] = [:]
    /// The field `map_string_nested_enum`.
    public var mapStringNestedEnum: [String: Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum] = [:]
    /// The field `map_string_foreign_enum`.
    public var mapStringForeignEnum: [String: Protobuf_test_messages.Proto3.ForeignEnum] = [:]
    /// Packed
    public var packedInt32: [Int32] = []
    /// The field `packed_int64`.
    public var packedInt64: [Int64] = []
    /// The field `packed_uint32`.
    public var packedUint32: [UInt32] = []
    /// The field `packed_uint64`.
    public var packedUint64: [UInt64] = []
    /// The field `packed_sint32`.
    public var packedSint32: [Int32] = []
    /// The field `packed_sint64`.
    public var packedSint64: [Int64] = []
    /// The field `packed_fixed32`.
    public var packedFixed32: [UInt32] = []
    /// The field `packed_fixed64`.
    public var packedFixed64: [UInt64] = []
    /// The field `packed_sfixed32`.
    public var packedSfixed32: [Int32] = []
    /// The field `packed_sfixed64`.
    public var packedSfixed64: [Int64] = []
    /// The field `packed_float`.
    public var packedFloat: [Float] = []
    /// The field `packed_double`.
    public var packedDouble: [Double] = []
    /// The field `packed_bool`.
    public var packedBool: [Bool] = []
    /// The field `packed_nested_enum`.
    public var packedNestedEnum: [Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum] = []
    /// Unpacked
    public var unpackedInt32: [Int32] = []
    /// The field `unpacked_int64`.
    public var unpackedInt64: [Int64] = []
    /// The field `unpacked_uint32`.
    public var unpackedUint32: [UInt32] = []
    /// The field `unpacked_uint64`.
    public var unpackedUint64: [UInt64] = []
    /// The field `unpacked_sint32`.
    public var unpackedSint32: [Int32] = []
    /// The field `unpacked_sint64`.
    public var unpackedSint64: [Int64] = []
    /// The field `unpacked_fixed32`.
    public var unpackedFixed32: [UInt32] = []
    /// The field `unpacked_fixed64`.
    public var unpackedFixed64: [UInt64] = []
    /// The field `unpacked_sfixed32`.
    public var unpackedSfixed32: [Int32] = []
    /// The field `unpacked_sfixed64`.
    public var unpackedSfixed64: [Int64] = []
    /// The field `unpacked_float`.
    public var unpackedFloat: [Float] = []
    /// The field `unpacked_double`.
    public var unpackedDouble: [Double] = []
    /// The field `unpacked_bool`.
    public var unpackedBool: [Bool] = []
    /// The field `unpacked_nested_enum`.
    public var unpackedNestedEnum: [Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum] = []
    /// Well-known types
    public var optionalBoolWrapper: API.Google.Protobuf.BoolValue? = nil
    /// The field `optional_int32_wrapper`.
    public var optionalInt32Wrapper: API.Google.Protobuf.Int32Value? = nil
    /// The field `optional_int64_wrapper`.
    public var optionalInt64Wrapper: API.Google.Protobuf.Int64Value? = nil
    /// The field `optional_uint32_wrapper`.
    public var optionalUint32Wrapper: API.Google.Protobuf.UInt32Value? = nil
    /// The field `optional_uint64_wrapper`.
    public var optionalUint64Wrapper: API.Google.Protobuf.UInt64Value? = nil
    /// The field `optional_float_wrapper`.
    public var optionalFloatWrapper: API.Google.Protobuf.FloatValue? = nil
    /// The field `optional_double_wrapper`.
    public var optionalDoubleWrapper: API.Google.Protobuf.DoubleValue? = nil
    /// The field `optional_string_wrapper`.
    public var optionalStringWrapper: API.Google.Protobuf.StringValue? = nil
    /// The field `optional_bytes_wrapper`.
    public var optionalBytesWrapper: API.Google.Protobuf.BytesValue? = nil
    /// The field `repeated_bool_wrapper`.
    public var repeatedBoolWrapper: [API.Google.Protobuf.BoolValue] = []
    /// The field `repeated_int32_wrapper`.
    public var repeatedInt32Wrapper: [API.Google.Protobuf.Int32Value] = []
    /// The field `repeated_int64_wrapper`.
    public var repeatedInt64Wrapper: [API.Google.Protobuf.Int64Value] = []
    /// The field `repeated_uint32_wrapper`.
    public var repeatedUint32Wrapper: [API.Google.Protobuf.UInt32Value] = []
    /// The field `repeated_uint64_wrapper`.
    public var repeatedUint64Wrapper: [API.Google.Protobuf.UInt64Value] = []
    /// The field `repeated_float_wrapper`.
    public var repeatedFloatWrapper: [API.Google.Protobuf.FloatValue] = []
    /// The field `repeated_double_wrapper`.
    public var repeatedDoubleWrapper: [API.Google.Protobuf.DoubleValue] = []
    /// The field `repeated_string_wrapper`.
    public var repeatedStringWrapper: [API.Google.Protobuf.StringValue] = []
    /// The field `repeated_bytes_wrapper`.
    public var repeatedBytesWrapper: [API.Google.Protobuf.BytesValue] = []
    /// The field `optional_duration`.
    public var optionalDuration: API.Google.Protobuf.Duration? = nil
    /// The field `optional_timestamp`.
    public var optionalTimestamp: API.Google.Protobuf.Timestamp? = nil
    /// The field `optional_field_mask`.
    public var optionalFieldMask: API.Google.Protobuf.FieldMask? = nil
    /// The field `optional_struct`.
    public var optionalStruct: API.Google.Protobuf.Struct? = nil
    /// The field `optional_any`.
    public var optionalAny: API.Google.Protobuf.`Any`? = nil
    /// The field `optional_value`.
    public var optionalValue: API.Google.Protobuf.Value? = nil
    /// The field `optional_null_value`.
    public var optionalNullValue: API.Google.Protobuf.NullValue = .init()
    /// The field `optional_empty`.
    public var optionalEmpty: API.Google.Protobuf.Empty? = nil
    /// The field `repeated_duration`.
    public var repeatedDuration: [API.Google.Protobuf.Duration] = []
    /// The field `repeated_timestamp`.
    public var repeatedTimestamp: [API.Google.Protobuf.Timestamp] = []
    /// The field `repeated_fieldmask`.
    public var repeatedFieldmask: [API.Google.Protobuf.FieldMask] = []
    /// The field `repeated_any`.
    public var repeatedAny: [API.Google.Protobuf.`Any`] = []
    /// The field `repeated_value`.
    public var repeatedValue: [API.Google.Protobuf.Value] = []
    /// The field `repeated_list_value`.
    public var repeatedListValue: [API.Google.Protobuf.ListValue] = []
    /// The field `repeated_empty`.
    public var repeatedEmpty: [API.Google.Protobuf.Empty] = []
    /// The field `repeated_struct`.
    public var repeatedStruct: [API.Google.Protobuf.Struct] = []
    /// Test field-name-to-JSON-name convention.
    /// (protobuf says names can be any valid C/C++ identifier.)
    public var fieldname1: Int32 = 0
    /// The field `field_name2`.
    public var fieldName2: Int32 = 0
    /// The field `_field_name3`.
    public var fieldName3: Int32 = 0
    /// The field `field__name4_`.
    public var fieldName4: Int32 = 0
    /// The field `field0name5`.
    public var field0name5: Int32 = 0
    /// The field `field_0_name6`.
    public var field0Name6: Int32 = 0
    /// The field `fieldName7`.
    public var fieldName7: Int32 = 0
    /// The field `FieldName8`.
    public var FieldName8: Int32 = 0
    /// The field `field_Name9`.
    public var field_Name9: Int32 = 0
    /// The field `Field_Name10`.
    public var Field_Name10: Int32 = 0
    /// The field `FIELD_NAME11`.
    public var FIELD_NAME11: Int32 = 0
    /// The field `FIELD_name12`.
    public var FIELD_name12: Int32 = 0
    /// The field `__field_name13`.
    public var fieldName13: Int32 = 0
    /// The field `__Field_name14`.
    public var __Field_name14: Int32 = 0
    /// The field `field__name15`.
    public var fieldName15: Int32 = 0
    /// The field `field__Name16`.
    public var field__Name16: Int32 = 0
    /// The field `field_name17__`.
    public var fieldName17: Int32 = 0
    /// The field `Field_name18__`.
    public var Field_name18__: Int32 = 0
    /// One of several.
    public var oneofField: OneofField? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3")
    private static let mapInt32Int32EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32Int32Entry")
    private static let mapInt64Int64EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapInt64Int64Entry")
    private static let mapUint32Uint32EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapUint32Uint32Entry")
    private static let mapUint64Uint64EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapUint64Uint64Entry")
    private static let mapSint32Sint32EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapSint32Sint32Entry")
    private static let mapSint64Sint64EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapSint64Sint64Entry")
    private static let mapFixed32Fixed32EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapFixed32Fixed32Entry")
    private static let mapFixed64Fixed64EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapFixed64Fixed64Entry")
    private static let mapSfixed32Sfixed32EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapSfixed32Sfixed32Entry")
    private static let mapSfixed64Sfixed64EntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapSfixed64Sfixed64Entry")
    private static let mapInt32FloatEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32FloatEntry")
    private static let mapInt32DoubleEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32DoubleEntry")
    private static let mapBoolBoolEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapBoolBoolEntry")
    private static let mapStringStringEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringStringEntry")
    private static let mapStringBytesEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringBytesEntry")
    private static let mapStringNestedMessageEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringNestedMessageEntry")
    private static let mapStringForeignMessageEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringForeignMessageEntry")
    private static let mapStringNestedEnumEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringNestedEnumEntry")
    private static let mapStringForeignEnumEntryTable = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.MapStringForeignEnumEntry")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      optionalInt32 = reader.scalar(0)
      optionalInt64 = reader.scalar(1)
      optionalUint32 = reader.scalar(2)
      optionalUint64 = reader.scalar(3)
      optionalSint32 = reader.scalar(4)
      optionalSint64 = reader.scalar(5)
      optionalFixed32 = reader.scalar(6)
      optionalFixed64 = reader.scalar(7)
      optionalSfixed32 = reader.scalar(8)
      optionalSfixed64 = reader.scalar(9)
      optionalFloat = reader.scalar(10)
      optionalDouble = reader.scalar(11)
      optionalBool = reader.bool(12)
      optionalString = reader.string(13)
      optionalBytes = reader.bytes(14)
      optionalNestedMessage = reader.message(15)
      optionalForeignMessage = reader.message(16)
      optionalNestedEnum = reader.enumeration(17)
      optionalForeignEnum = reader.enumeration(18)
      optionalAliasedEnum = reader.enumeration(19)
      optionalStringPiece = reader.string(20)
      optionalCord = reader.string(21)
      recursiveMessage = reader.message(22)
      repeatedInt32 = reader.scalars(23)
      repeatedInt64 = reader.scalars(24)
      repeatedUint32 = reader.scalars(25)
      repeatedUint64 = reader.scalars(26)
      repeatedSint32 = reader.scalars(27)
      repeatedSint64 = reader.scalars(28)
      repeatedFixed32 = reader.scalars(29)
      repeatedFixed64 = reader.scalars(30)
      repeatedSfixed32 = reader.scalars(31)
      repeatedSfixed64 = reader.scalars(32)
      repeatedFloat = reader.scalars(33)
      repeatedDouble = reader.scalars(34)
      repeatedBool = reader.bools(35)
      repeatedString = reader.strings(36)
      repeatedBytes = reader.byteStrings(37)
      repeatedNestedMessage = reader.messages(38)
      repeatedForeignMessage = reader.messages(39)
      repeatedNestedEnum = reader.enumerations(40)
      repeatedForeignEnum = reader.enumerations(41)
      repeatedStringPiece = reader.strings(42)
      repeatedCord = reader.strings(43)
      mapInt32Int32 = reader.map(44, Self.mapInt32Int32EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapInt64Int64 = reader.map(45, Self.mapInt64Int64EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapUint32Uint32 = reader.map(46, Self.mapUint32Uint32EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapUint64Uint64 = reader.map(47, Self.mapUint64Uint64EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapSint32Sint32 = reader.map(48, Self.mapSint32Sint32EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapSint64Sint64 = reader.map(49, Self.mapSint64Sint64EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapFixed32Fixed32 = reader.map(50, Self.mapFixed32Fixed32EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapFixed64Fixed64 = reader.map(51, Self.mapFixed64Fixed64EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapSfixed32Sfixed32 = reader.map(52, Self.mapSfixed32Sfixed32EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapSfixed64Sfixed64 = reader.map(53, Self.mapSfixed64Sfixed64EntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapInt32Float = reader.map(54, Self.mapInt32FloatEntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapInt32Double = reader.map(55, Self.mapInt32DoubleEntryTable) { ($0.scalar(0), $0.scalar(1)) }
      mapBoolBool = reader.map(56, Self.mapBoolBoolEntryTable) { ($0.bool(0), $0.bool(1)) }
      mapStringString = reader.map(57, Self.mapStringStringEntryTable) { ($0.string(0), $0.string(1)) }
      mapStringBytes = reader.map(58, Self.mapStringBytesEntryTable) { ($0.string(0), $0.bytes(1)) }
      mapStringNestedMessage = reader.map(59, Self.mapStringNestedMessageEntryTable) { ($0.string(0), $0.message(1) ?? .init()) }
      mapStringForeignMessage = reader.map(60, Self.mapStringForeignMessageEntryTable) { ($0.string(0), $0.message(1) ?? .init()) }
      mapStringNestedEnum = reader.map(61, Self.mapStringNestedEnumEntryTable) { ($0.string(0), $0.enumeration(1)) }
      mapStringForeignEnum = reader.map(62, Self.mapStringForeignEnumEntryTable) { ($0.string(0), $0.enumeration(1)) }
      packedInt32 = reader.scalars(63)
      packedInt64 = reader.scalars(64)
      packedUint32 = reader.scalars(65)
      packedUint64 = reader.scalars(66)
      packedSint32 = reader.scalars(67)
      packedSint64 = reader.scalars(68)
      packedFixed32 = reader.scalars(69)
      packedFixed64 = reader.scalars(70)
      packedSfixed32 = reader.scalars(71)
      packedSfixed64 = reader.scalars(72)
      packedFloat = reader.scalars(73)
      packedDouble = reader.scalars(74)
      packedBool = reader.bools(75)
      packedNestedEnum = reader.enumerations(76)
      unpackedInt32 = reader.scalars(77)
      unpackedInt64 = reader.scalars(78)
      unpackedUint32 = reader.scalars(79)
      unpackedUint64 = reader.scalars(80)
      unpackedSint32 = reader.scalars(81)
      unpackedSint64 = reader.scalars(82)
      unpackedFixed32 = reader.scalars(83)
      unpackedFixed64 = reader.scalars(84)
      unpackedSfixed32 = reader.scalars(85)
      unpackedSfixed64 = reader.scalars(86)
      unpackedFloat = reader.scalars(87)
      unpackedDouble = reader.scalars(88)
      unpackedBool = reader.bools(89)
      unpackedNestedEnum = reader.enumerations(90)
      optionalBoolWrapper = reader.message(101)
      optionalInt32Wrapper = reader.message(102)
      optionalInt64Wrapper = reader.message(103)
      optionalUint32Wrapper = reader.message(104)
      optionalUint64Wrapper = reader.message(105)
      optionalFloatWrapper = reader.message(106)
      optionalDoubleWrapper = reader.message(107)
      optionalStringWrapper = reader.message(108)
      optionalBytesWrapper = reader.message(109)
      repeatedBoolWrapper = reader.messages(110)
      repeatedInt32Wrapper = reader.messages(111)
      repeatedInt64Wrapper = reader.messages(112)
      repeatedUint32Wrapper = reader.messages(113)
      repeatedUint64Wrapper = reader.messages(114)
      repeatedFloatWrapper = reader.messages(115)
      repeatedDoubleWrapper = reader.messages(116)
      repeatedStringWrapper = reader.messages(117)
      repeatedBytesWrapper = reader.messages(118)
      optionalDuration = reader.message(119)
      optionalTimestamp = reader.message(120)
      optionalFieldMask = reader.message(121)
      optionalStruct = reader.message(122)
      optionalAny = reader.message(123)
      optionalValue = reader.message(124)
      optionalNullValue = reader.enumeration(125)
      optionalEmpty = reader.message(126)
      repeatedDuration = reader.messages(127)
      repeatedTimestamp = reader.messages(128)
      repeatedFieldmask = reader.messages(129)
      repeatedAny = reader.messages(130)
      repeatedValue = reader.messages(131)
      repeatedListValue = reader.messages(132)
      repeatedEmpty = reader.messages(133)
      repeatedStruct = reader.messages(134)
      fieldname1 = reader.scalar(135)
      fieldName2 = reader.scalar(136)
      fieldName3 = reader.scalar(137)
      fieldName4 = reader.scalar(138)
      field0name5 = reader.scalar(139)
      field0Name6 = reader.scalar(140)
      fieldName7 = reader.scalar(141)
      FieldName8 = reader.scalar(142)
      field_Name9 = reader.scalar(143)
      Field_Name10 = reader.scalar(144)
      FIELD_NAME11 = reader.scalar(145)
      FIELD_name12 = reader.scalar(146)
      fieldName13 = reader.scalar(147)
      __Field_name14 = reader.scalar(148)
      fieldName15 = reader.scalar(149)
      field__Name16 = reader.scalar(150)
      fieldName17 = reader.scalar(151)
      Field_name18__ = reader.scalar(152)
      switch reader.which(91) {
        case 111: oneofField = reader.optionalScalar(91).map { .oneofUint32($0) }
        case 112: oneofField = reader.message(92).map { .oneofNestedMessage($0) }
        case 113: oneofField = reader.optionalString(93).map { .oneofString($0) }
        case 114: oneofField = reader.optionalBytes(94).map { .oneofBytes($0) }
        case 115: oneofField = reader.optionalBool(95).map { .oneofBool($0) }
        case 116: oneofField = reader.optionalScalar(96).map { .oneofUint64($0) }
        case 117: oneofField = reader.optionalScalar(97).map { .oneofFloat($0) }
        case 118: oneofField = reader.optionalScalar(98).map { .oneofDouble($0) }
        case 119: oneofField = reader.optionalEnumeration(99).map { .oneofEnum($0) }
        case 120: oneofField = reader.optionalEnumeration(100).map { .oneofNullValue($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, optionalInt32)
      writer.scalar(1, optionalInt64)
      writer.scalar(2, optionalUint32)
      writer.scalar(3, optionalUint64)
      writer.scalar(4, optionalSint32)
      writer.scalar(5, optionalSint64)
      writer.scalar(6, optionalFixed32)
      writer.scalar(7, optionalFixed64)
      writer.scalar(8, optionalSfixed32)
      writer.scalar(9, optionalSfixed64)
      writer.scalar(10, optionalFloat)
      writer.scalar(11, optionalDouble)
      writer.bool(12, optionalBool)
      writer.string(13, optionalString)
      writer.bytes(14, optionalBytes)
      writer.message(15, optionalNestedMessage)
      writer.message(16, optionalForeignMessage)
      writer.enumeration(17, optionalNestedEnum)
      writer.enumeration(18, optionalForeignEnum)
      writer.enumeration(19, optionalAliasedEnum)
      writer.string(20, optionalStringPiece)
      writer.string(21, optionalCord)
      writer.message(22, recursiveMessage)
      writer.scalars(23, repeatedInt32)
      writer.scalars(24, repeatedInt64)
      writer.scalars(25, repeatedUint32)
      writer.scalars(26, repeatedUint64)
      writer.scalars(27, repeatedSint32)
      writer.scalars(28, repeatedSint64)
      writer.scalars(29, repeatedFixed32)
      writer.scalars(30, repeatedFixed64)
      writer.scalars(31, repeatedSfixed32)
      writer.scalars(32, repeatedSfixed64)
      writer.scalars(33, repeatedFloat)
      writer.scalars(34, repeatedDouble)
      writer.bools(35, repeatedBool)
      writer.strings(36, repeatedString)
      writer.byteStrings(37, repeatedBytes)
      writer.messages(38, repeatedNestedMessage)
      writer.messages(39, repeatedForeignMessage)
      writer.enumerations(40, repeatedNestedEnum)
      writer.enumerations(41, repeatedForeignEnum)
      writer.strings(42, repeatedStringPiece)
      writer.strings(43, repeatedCord)
      writer.map(44, mapInt32Int32, Self.mapInt32Int32EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(45, mapInt64Int64, Self.mapInt64Int64EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(46, mapUint32Uint32, Self.mapUint32Uint32EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(47, mapUint64Uint64, Self.mapUint64Uint64EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(48, mapSint32Sint32, Self.mapSint32Sint32EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(49, mapSint64Sint64, Self.mapSint64Sint64EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(50, mapFixed32Fixed32, Self.mapFixed32Fixed32EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(51, mapFixed64Fixed64, Self.mapFixed64Fixed64EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(52, mapSfixed32Sfixed32, Self.mapSfixed32Sfixed32EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(53, mapSfixed64Sfixed64, Self.mapSfixed64Sfixed64EntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(54, mapInt32Float, Self.mapInt32FloatEntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(55, mapInt32Double, Self.mapInt32DoubleEntryTable) { $0.scalar(0, $1); $0.scalar(1, $2) }
      writer.map(56, mapBoolBool, Self.mapBoolBoolEntryTable) { $0.bool(0, $1); $0.bool(1, $2) }
      writer.map(57, mapStringString, Self.mapStringStringEntryTable) { $0.string(0, $1); $0.string(1, $2) }
      writer.map(58, mapStringBytes, Self.mapStringBytesEntryTable) { $0.string(0, $1); $0.bytes(1, $2) }
      writer.map(59, mapStringNestedMessage, Self.mapStringNestedMessageEntryTable) { $0.string(0, $1); $0.message(1, $2) }
      writer.map(60, mapStringForeignMessage, Self.mapStringForeignMessageEntryTable) { $0.string(0, $1); $0.message(1, $2) }
      writer.map(61, mapStringNestedEnum, Self.mapStringNestedEnumEntryTable) { $0.string(0, $1); $0.enumeration(1, $2) }
      writer.map(62, mapStringForeignEnum, Self.mapStringForeignEnumEntryTable) { $0.string(0, $1); $0.enumeration(1, $2) }
      writer.scalars(63, packedInt32)
      writer.scalars(64, packedInt64)
      writer.scalars(65, packedUint32)
      writer.scalars(66, packedUint64)
      writer.scalars(67, packedSint32)
      writer.scalars(68, packedSint64)
      writer.scalars(69, packedFixed32)
      writer.scalars(70, packedFixed64)
      writer.scalars(71, packedSfixed32)
      writer.scalars(72, packedSfixed64)
      writer.scalars(73, packedFloat)
      writer.scalars(74, packedDouble)
      writer.bools(75, packedBool)
      writer.enumerations(76, packedNestedEnum)
      writer.scalars(77, unpackedInt32)
      writer.scalars(78, unpackedInt64)
      writer.scalars(79, unpackedUint32)
      writer.scalars(80, unpackedUint64)
      writer.scalars(81, unpackedSint32)
      writer.scalars(82, unpackedSint64)
      writer.scalars(83, unpackedFixed32)
      writer.scalars(84, unpackedFixed64)
      writer.scalars(85, unpackedSfixed32)
      writer.scalars(86, unpackedSfixed64)
      writer.scalars(87, unpackedFloat)
      writer.scalars(88, unpackedDouble)
      writer.bools(89, unpackedBool)
      writer.enumerations(90, unpackedNestedEnum)
      writer.message(101, optionalBoolWrapper)
      writer.message(102, optionalInt32Wrapper)
      writer.message(103, optionalInt64Wrapper)
      writer.message(104, optionalUint32Wrapper)
      writer.message(105, optionalUint64Wrapper)
      writer.message(106, optionalFloatWrapper)
      writer.message(107, optionalDoubleWrapper)
      writer.message(108, optionalStringWrapper)
      writer.message(109, optionalBytesWrapper)
      writer.messages(110, repeatedBoolWrapper)
      writer.messages(111, repeatedInt32Wrapper)
      writer.messages(112, repeatedInt64Wrapper)
      writer.messages(113, repeatedUint32Wrapper)
      writer.messages(114, repeatedUint64Wrapper)
      writer.messages(115, repeatedFloatWrapper)
      writer.messages(116, repeatedDoubleWrapper)
      writer.messages(117, repeatedStringWrapper)
      writer.messages(118, repeatedBytesWrapper)
      writer.message(119, optionalDuration)
      writer.message(120, optionalTimestamp)
      writer.message(121, optionalFieldMask)
      writer.message(122, optionalStruct)
      writer.message(123, optionalAny)
      writer.message(124, optionalValue)
      writer.enumeration(125, optionalNullValue)
      writer.message(126, optionalEmpty)
      writer.messages(127, repeatedDuration)
      writer.messages(128, repeatedTimestamp)
      writer.messages(129, repeatedFieldmask)
      writer.messages(130, repeatedAny)
      writer.messages(131, repeatedValue)
      writer.messages(132, repeatedListValue)
      writer.messages(133, repeatedEmpty)
      writer.messages(134, repeatedStruct)
      writer.scalar(135, fieldname1)
      writer.scalar(136, fieldName2)
      writer.scalar(137, fieldName3)
      writer.scalar(138, fieldName4)
      writer.scalar(139, field0name5)
      writer.scalar(140, field0Name6)
      writer.scalar(141, fieldName7)
      writer.scalar(142, FieldName8)
      writer.scalar(143, field_Name9)
      writer.scalar(144, Field_Name10)
      writer.scalar(145, FIELD_NAME11)
      writer.scalar(146, FIELD_name12)
      writer.scalar(147, fieldName13)
      writer.scalar(148, __Field_name14)
      writer.scalar(149, fieldName15)
      writer.scalar(150, field__Name16)
      writer.scalar(151, fieldName17)
      writer.scalar(152, Field_name18__)
      switch oneofField {
        case .oneofUint32(let value)?: writer.optionalScalar(91, value)
        case .oneofNestedMessage(let value)?: writer.message(92, value)
        case .oneofString(let value)?: writer.optionalString(93, value)
        case .oneofBytes(let value)?: writer.optionalBytes(94, value)
        case .oneofBool(let value)?: writer.optionalBool(95, value)
        case .oneofUint64(let value)?: writer.optionalScalar(96, value)
        case .oneofFloat(let value)?: writer.optionalScalar(97, value)
        case .oneofDouble(let value)?: writer.optionalScalar(98, value)
        case .oneofEnum(let value)?: writer.optionalEnumeration(99, value)
        case .oneofNullValue(let value)?: writer.optionalEnumeration(100, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// What `oneofField` may be.
    public indirect enum OneofField: Sendable, Hashable {
      /// `oneof_uint32`.
      case oneofUint32(UInt32)
      /// `oneof_nested_message`.
      case oneofNestedMessage(Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedMessage)
      /// `oneof_string`.
      case oneofString(String)
      /// `oneof_bytes`.
      case oneofBytes([UInt8])
      /// `oneof_bool`.
      case oneofBool(Bool)
      /// `oneof_uint64`.
      case oneofUint64(UInt64)
      /// `oneof_float`.
      case oneofFloat(Float)
      /// `oneof_double`.
      case oneofDouble(Double)
      /// `oneof_enum`.
      case oneofEnum(Protobuf_test_messages.Proto3.TestAllTypesProto3.NestedEnum)
      /// `oneof_null_value`.
      case oneofNullValue(API.Google.Protobuf.NullValue)
    }

    /// The enum `protobuf_test_messages.proto3.TestAllTypesProto3.NestedEnum`.
    public enum NestedEnum: SenEnum {
      /// `FOO`.
      case foo
      /// `BAR`.
      case bar
      /// `BAZ`.
      case baz
      /// Intentionally negative.
      case neg
      /// A number that this version does not know.
      case unrecognized(Int32)

      /// The value zero.
      public init() { self.init(rawValue: 0) }

      /// The value of a number; any number has one.
      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .foo
          case 1: self = .bar
          case 2: self = .baz
          case -1: self = .neg
          default: self = .unrecognized(rawValue)
        }
      }

      /// The number.
      public var rawValue: Int32 {
        switch self {
          case .foo: 0
          case .bar: 1
          case .baz: 2
          case .neg: -1
          case .unrecognized(let number): number
        }
      }

      /// Every value that has a name.
      public static let allCases: [NestedEnum] = [
        .foo,
        .bar,
        .baz,
        .neg,
      ]
      /// The codec's table of the names.
      public static let table = ConformanceTables.enumeration("protobuf_test_messages.proto3.TestAllTypesProto3.NestedEnum")
    }

    /// The enum `protobuf_test_messages.proto3.TestAllTypesProto3.AliasedEnum`.
    public enum AliasedEnum: SenEnum {
      /// `ALIAS_FOO`.
      case aliasFoo
      /// `ALIAS_BAR`.
      case aliasBar
      /// `ALIAS_BAZ`.
      case aliasBaz
      /// A number that this version does not know.
      case unrecognized(Int32)

      /// The value zero.
      public init() { self.init(rawValue: 0) }

      /// The value of a number; any number has one.
      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .aliasFoo
          case 1: self = .aliasBar
          case 2: self = .aliasBaz
          default: self = .unrecognized(rawValue)
        }
      }

      /// The number.
      public var rawValue: Int32 {
        switch self {
          case .aliasFoo: 0
          case .aliasBar: 1
          case .aliasBaz: 2
          case .unrecognized(let number): number
        }
      }

      /// Every value that has a name.
      public static let allCases: [AliasedEnum] = [
        .aliasFoo,
        .aliasBar,
        .aliasBaz,
      ]
      /// The codec's table of the names.
      public static let table = ConformanceTables.enumeration("protobuf_test_messages.proto3.TestAllTypesProto3.AliasedEnum")
    }

    /// The message `protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage`.
    public struct NestedMessage: SenMessage {
      /// The field `a`.
      public var a: Int32 = 0
      /// The field `corecursive`.
      public var corecursive: Protobuf_test_messages.Proto3.TestAllTypesProto3? {
        get { storedCorecursive?.value }
        set { storedCorecursive = newValue.map(Indirect.init) }
      }
      private var storedCorecursive: Indirect<Protobuf_test_messages.Proto3.TestAllTypesProto3>? = nil
      /// Fields that this version does not know; sent on as they came.
      public var unknownFields = UnknownFields()

      /// An empty message.
      public init() {}

      /// The codec's table of this message.
      public static let table = ConformanceTables.table("protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage")

      /// Copies the message out of the codec's memory.
      public init(reading reader: MessageReader) {
        a = reader.scalar(0)
        corecursive = reader.message(1)
        unknownFields = reader.unknownFields()
      }

      /// Lays the message out in the codec's memory.
      public func write(to writer: MessageWriter) {
        writer.scalar(0, a)
        writer.message(1, corecursive)
        writer.unknownFields(unknownFields)
      }
    }
  }

  /// The message `protobuf_test_messages.proto3.ForeignMessage`.
  public struct ForeignMessage: SenMessage {
    /// The field `c`.
    public var c: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("protobuf_test_messages.proto3.ForeignMessage")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      c = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, c)
      writer.unknownFields(unknownFields)
    }
  }

  /// The message `protobuf_test_messages.proto3.NullHypothesisProto3`.
  public struct NullHypothesisProto3: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("protobuf_test_messages.proto3.NullHypothesisProto3")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// The message `protobuf_test_messages.proto3.EnumOnlyProto3`.
  public struct EnumOnlyProto3: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("protobuf_test_messages.proto3.EnumOnlyProto3")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }

    /// The enum `protobuf_test_messages.proto3.EnumOnlyProto3.Bool`.
    public enum Bool: SenEnum {
      /// `kFalse`.
      case kfalse
      /// `kTrue`.
      case ktrue
      /// A number that this version does not know.
      case unrecognized(Int32)

      /// The value zero.
      public init() { self.init(rawValue: 0) }

      /// The value of a number; any number has one.
      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .kfalse
          case 1: self = .ktrue
          default: self = .unrecognized(rawValue)
        }
      }

      /// The number.
      public var rawValue: Int32 {
        switch self {
          case .kfalse: 0
          case .ktrue: 1
          case .unrecognized(let number): number
        }
      }

      /// Every value that has a name.
      public static let allCases: [Bool] = [
        .kfalse,
        .ktrue,
      ]
      /// The codec's table of the names.
      public static let table = ConformanceTables.enumeration("protobuf_test_messages.proto3.EnumOnlyProto3.Bool")
    }
  }

}
