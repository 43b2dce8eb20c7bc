import CodecFixtures
import SenAPI
import SenCodec
import Testing

@Suite("Descriptors alone are enough")
struct DescriptorPoolTests {
  private static let everything = "dynamic.v1.Everything"
  private let pool: DescriptorPool

  init() throws { pool = try DescriptorPool(fileDescriptorSet: DynamicDescriptors.set) }

  @Test(
    "for JSON of every well-known type",
    arguments: [
      #"{"at":"2023-12-14T00:00:00Z"}"#, #"{"at":"1969-12-31T23:59:59.500Z"}"#,
      #"{"at":"0001-01-01T00:00:00Z"}"#, #"{"at":"9999-12-31T23:59:59.999999999Z"}"#,
      #"{"at":"2024-02-29T12:00:00.000001Z"}"#,
      #"{"lasting":"1.500s"}"#, #"{"lasting":"-0.000000001s"}"#, #"{"lasting":"315576000000s"}"#,
      #"{"any":{"@type":"type.googleapis.com/dynamic.v1.Everything","text":"x"}}"#,
      #"{"any":{"@type":"a/google.protobuf.Duration","value":"1s"}}"#,
      #"{"structure":{"a":null,"b":[1,"x",{"c":false}]}}"#,
      #"{"value":null}"#, #"{"value":1.5}"#, #"{"value":"x"}"#, #"{"value":[]}"#, #"{"value":{}}"#,
      #"{"list":[true,[null]]}"#, #"{"mask":"unitId,inner.text"}"#,
      #"{"truth":false}"#, #"{"large":"0"}"#, #"{"text":""}"#, #"{"raw":"AA=="}"#, #"{"real":0}"#,
      #"{"times":["1970-01-01T00:00:00Z","1970-01-01T00:00:01Z"],"inner":{"text":"y"}}"#,
    ])
  func wellKnown(_ text: String) throws {
    let bytes = try pool.jsonToBinary(Self.everything, json: Array(text.utf8))
    #expect(try pool.binaryToJSON(Self.everything, bytes) == text)
  }

  @Test("for times with an offset")
  func offsets() throws {
    let bytes = try pool.jsonToBinary(
      Self.everything, json: Array(#"{"at":"2023-12-14T07:00:00+07:00"}"#.utf8))
    #expect(try pool.binaryToJSON(Self.everything, bytes) == #"{"at":"2023-12-14T00:00:00Z"}"#)
  }

  @Test(
    "to refuse what is no time, duration or known type",
    arguments: [
      (#"{"at":"2023-02-29T00:00:00Z"}"#, "at"), (#"{"at":"2023-13-01T00:00:00Z"}"#, "at"),
      (#"{"at":"2023-12-14"}"#, "at"), (#"{"at":"2023-12-14T24:00:00Z"}"#, "at"),
      (#"{"at":"0001-01-01T00:00:00+00:01"}"#, "at"), (#"{"at":5}"#, "at"),
      (#"{"lasting":"1"}"#, "lasting"), (#"{"lasting":"1.0000000001s"}"#, "lasting"),
      (#"{"any":{"text":"x"}}"#, "any"), (#"{"any":{"@type":"a/b.C"}}"#, "any.@type"),
    ])
  func refused(_ text: String, _ path: String) {
    let error = #expect(throws: CodecError.self) {
      try pool.jsonToBinary(Self.everything, json: Array(text.utf8))
    }
    #expect(error?.path == path)
  }

  @Test("to count depth through Any with one counter", arguments: [(49, true), (50, false)])
  func depthThroughAny(_ levels: Int, _ isAccepted: Bool) {
    let inner = #"{"@type":"a/dynamic.v1.Everything"}"#
    // Each level is an Any and the message in it: two steps of the counter.
    let text = (0..<levels).reduce(inner) { content, _ in
      #"{"@type":"a/dynamic.v1.Everything","any":"# + content + "}"
    }
    let bytes = try? pool.jsonToBinary(
      Self.everything, json: Array((#"{"any":"# + text + "}").utf8))
    #expect((bytes != nil) == isAccepted)
  }

  @Test("to refuse types that nobody knows, and bytes that are no descriptors")
  func unknownTypes() {
    let unknown = #expect(throws: CodecError.self) { try pool.jsonToBinary("no.Type", json: []) }
    #expect(unknown?.kind == .unknownType)
    #expect(throws: CodecError.self) { try DescriptorPool(fileDescriptorSet: [1, 2, 3]) }
    let cut = Array(DynamicDescriptors.set.dropLast(5))
    #expect(throws: CodecError.self) { try DescriptorPool(fileDescriptorSet: cut) }
  }

  @Test("to refuse hostile bytes as the codec does")
  func hostile() {
    let deep = (0..<101).reduce([UInt8]()) { content, _ in Hostile.field(15, content) }
    let error = #expect(throws: CodecError.self) { try pool.binaryToJSON(Self.everything, deep) }
    #expect(error?.kind == .tooDeep)
    let text = #expect(throws: CodecError.self) {
      try pool.binaryToJSON("google.protobuf.StringValue", Hostile.field(1, [0xff]))
    }
    #expect(text?.kind == .invalidText)
  }

  @Test("to list and describe the contract with its comments")
  func describe() throws {
    let pool = SenDescriptors.pool
    let members = try #require(pool.service("sen.membership.v1.Members"))
    #expect(members.comment == "The register of members.")
    let method = try #require(pool.method("sen.membership.v1.Members/GetMember"))
    #expect(method.inputType == "sen.membership.v1.GetMemberRequest")
    #expect(method.outputType == "sen.membership.v1.Member")
    #expect(method.options.contains("idempotent") && !method.serverStreaming)
    #expect(method.comment.hasPrefix("One member."))
    #expect(pool.method("sen.membership.v1.Members.GetMember") == method)
    #expect(pool.method("sen.membership.v1.Members/Nothing") == nil)
    let message = try #require(pool.message("sen.membership.v1.Member"))
    let provenance = try #require(message.fields.first { $0.name == "provenance" })
    #expect(provenance.typeName == "sen.types.v1.Provenance" && provenance.hasPresence)
    #expect(message.fields.first { $0.name == "birth_day" }?.comment == "Day of birth.")
    let role = try #require(pool.enumeration("sen.auth.v1.Role"))
    #expect(role.values.contains { $0.name == "ROLE_LOADER" && $0.number == 9 })
    let maps = try #require(FixtureDescriptors.pool.message("fixtures.v1.Maps"))
    #expect(maps.fields[1].type == "map<int32, fixtures.v1.Inner>")
  }

  @Test("to carry the embedded set out and in again")
  func embedded() throws {
    let pool = try DescriptorPool(fileDescriptorSet: SenDescriptors.fileDescriptorSet)
    #expect(pool.services == SenDescriptors.pool.services)
    #expect(SenDescriptors.digest.count == 32)
    let json = #"{"memberId":"5"}"#
    let type = "sen.membership.v1.GetMemberRequest"
    let bytes = try pool.jsonToBinary(type, json: Array(json.utf8))
    #expect(try API.Membership.V1.GetMemberRequest(serializedBytes: bytes).memberID == 5)
    #expect(try pool.binaryToJSON(type, bytes) == json)
  }
}
