import CodecFixtures
import SenCodec
import Testing

@Suite("JSON is proto3's JSON")
struct JSONTests {
  private func json<M: SenMessage>(_ message: M, _ options: JSONOptions = .init()) throws -> String
  {
    try message.jsonString(options: options)
  }

  @Test("64-bit numbers are strings, enums names, bytes base64, names lowerCamelCase")
  func canonical() throws {
    let text = try json(Samples.singular)
    #expect(
      text == #"{"aDouble":-1.5,"aFloat":0.25,"anInt32":-7,"anInt64":"-9223372036854775808","#
        + #""aUint32":4294967295,"aUint64":"18446744073709551615","aSint32":-2147483648,"#
        + #""aSint64":"-2","aFixed32":1,"aFixed64":"2","aSfixed32":-3,"aSfixed64":"-4","#
        + #""aBool":true,"aString":"phụ nữ","someBytes":"AP+A","colour":"COLOUR_DARK_BLUE","#
        + #""inner":{"id":"9007199254740993","name":"Nguyễn Thị Đào","numbers":[1,-1,300],"#
        + #""inner":{"name":"in\u0000ner"}},"last":5}"#)
  }

  @Test("defaults are written where the field knows that it was set, or when asked for")
  func defaults() throws {
    #expect(try json(Wire.Inner()) == "{}")
    #expect(try json(Wire.Explicit.with { $0.aString = "" }) == #"{"aString":""}"#)
    #expect(
      try json(Wire.Inner(), JSONOptions(printsDefaults: true))
        == #"{"id":"0","name":"","numbers":[]}"#)
    #expect(
      try json(
        Wire.Singular.with { $0.colour = .red },
        JSONOptions(usesProtoNames: true, printsEnumsAsNumbers: true)) == #"{"colour":1}"#)
    let pretty = try json(Samples.inner, JSONOptions(isPretty: true))
    #expect(pretty.hasPrefix("{\n  \"id\": \"9007199254740993\",\n"))
    #expect(try Wire.Inner(jsonString: pretty) == Samples.inner)
  }

  @Test(
    "floating-point numbers keep their value",
    arguments: [
      (1.0, "1"), (0.1, "0.1"), (-1e300, "-1e+300"), (.leastNonzeroMagnitude, "5e-324"),
      (.infinity, "\"Infinity\""),
      (-.infinity, "\"-Infinity\""), (123_456_789.25, "123456789.25"), (-0.0, "-0"),
    ])
  func doubles(_ value: Double, _ text: String) throws {
    let message = Wire.Explicit.with { $0.aDouble = value }
    #expect(try json(message) == "{\"aDouble\":\(text)}")
    let back = try Wire.Explicit(jsonString: "{\"aDouble\":\(text)}").aDouble
    #expect(back?.bitPattern == value.bitPattern)
  }

  @Test(
    "what can be written several ways is read every way",
    arguments: [
      (#"{"an_int32": 7}"#, Wire.Singular.with { $0.anInt32 = 7 }),
      (#"{"anInt32": "7"}"#, Wire.Singular.with { $0.anInt32 = 7 }),
      (#"{"anInt32": 7.0}"#, Wire.Singular.with { $0.anInt32 = 7 }),
      (#"{"anInt32": 1e3}"#, Wire.Singular.with { $0.anInt32 = 1000 }),
      (#"{"anInt64": -5}"#, Wire.Singular.with { $0.anInt64 = -5 }),
      (#"{"aUint64": "18446744073709551615"}"#, Wire.Singular.with { $0.aUint64 = .max }),
      (#"{"aDouble": "1.5"}"#, Wire.Singular.with { $0.aDouble = 1.5 }),
      (#"{"colour": 2}"#, Wire.Singular.with { $0.colour = .darkBlue }),
      (#"{"colour": -1}"#, Wire.Singular.with { $0.colour = .negative }),
      (#"{"someBytes": "-_8"}"#, Wire.Singular.with { $0.someBytes = [0xfb, 0xff] }),
      (#"{"someBytes": "+/8="}"#, Wire.Singular.with { $0.someBytes = [0xfb, 0xff] }),
      (#"{"aString": null, "inner": null, "aBool": true}"#, Wire.Singular.with { $0.aBool = true }),
      (#" { "aString" : "\u0041\ud83d\ude00\n\/" } "#, Wire.Singular.with { $0.aString = "A😀\n/" }),
    ])
  func lenient(_ text: String, _ expected: Wire.Singular) throws {
    #expect(try Wire.Singular(jsonString: text) == expected)
  }

  @Test(
    "what is wrong is refused with its path",
    arguments: [
      (#"{"anInt32": 2147483648}"#, "anInt32"), (#"{"anInt32": 1.5}"#, "anInt32"),
      (#"{"aUint32": -1}"#, "aUint32"), (#"{"anInt64": "x"}"#, "anInt64"),
      (#"{"anInt64": ""}"#, "anInt64"), (#"{"anInt64": " 1"}"#, "anInt64"),
      (#"{"aFloat": 1e39}"#, "aFloat"), (#"{"aDouble": "inf"}"#, "aDouble"),
      (#"{"aDouble": "0x1p3"}"#, "aDouble"), (#"{"aBool": "true"}"#, "aBool"),
      (#"{"aBool": 1}"#, "aBool"), (#"{"aString": 5}"#, "aString"),
      (#"{"aString": "\ud800"}"#, "aString"), (#"{"aString": "\x"}"#, "aString"),
      (#"{"someBytes": "A"}"#, "someBytes"), (#"{"someBytes": "AA=A"}"#, "someBytes"),
      (#"{"colour": "RED"}"#, "colour"), (#"{"inner": []}"#, "inner"),
      (#"{"inner": {"numbers": [1, "x"]}}"#, "inner.numbers[1]"),
      (#"{"inner": {"inner": {"id": {}}}}"#, "inner.inner.id"),
      (#"{"anInt32": 1, "an_int32": 2}"#, "an_int32"),
      ("", ""), ("{", ""), ("{}x", ""), (#"{"aBool": true,}"#, ""), ("[]", ""), ("null", ""),
      (#"{"anInt32": 01}"#, "anInt32"), (#"{aBool: true}"#, ""), (#"{"aString": "a"#, "aString"),
    ])
  func malformed(_ text: String, _ path: String) {
    let error = #expect(throws: CodecError.self) { try Wire.Singular(jsonString: text) }
    #expect(error?.kind == .malformedJSON)
    #expect(error?.path == path)
    #expect(error?.reason == "MALFORMED_JSON")
  }

  @Test("an unknown field is refused with its path, unless it is allowed")
  func unknownFields() throws {
    let text = #"{"inner": {"nobody": {"a": [1, {"b": null}]}, "id": 3}}"#
    let error = #expect(throws: CodecError.self) { try Wire.Singular(jsonString: text) }
    #expect(error?.kind == .unknownField && error?.path == "inner.nobody")
    let message = try Wire.Singular(
      jsonString: text, options: JSONOptions(ignoresUnknownFields: true))
    #expect(message.inner?.id == 3)
  }

  @Test("a oneof takes one member, and null is none")
  func oneofs() throws {
    #expect(try Wire.Choice(jsonString: #"{"number": 0}"#).kind == .number(0))
    #expect(try Wire.Choice(jsonString: #"{"number": null, "text": ""}"#).kind == .text(""))
    let error = #expect(throws: CodecError.self) {
      try Wire.Choice(jsonString: #"{"number": "1", "text": "x"}"#)
    }
    #expect(error?.path == "text")
  }

  @Test("keys of maps are strings of their type")
  func maps() throws {
    let message = try Wire.Maps(
      jsonString: #"{"byNumber": {"-2": {}, "1": {"id": 4}}, "byTruth": {"true": "x"}}"#)
    #expect(message.byNumber == [-2: .init(), 1: .with { $0.id = 4 }])
    #expect(message.byTruth == [true: "x"])
    let error = #expect(throws: CodecError.self) {
      try Wire.Maps(jsonString: #"{"byNumber": {"one": {}}}"#)
    }
    #expect(error?.path == #"byNumber["one"]"#)
  }

  @Test("depth is limited", arguments: [(100, true), (101, false)])
  func depth(_ levels: Int, _ isAccepted: Bool) {
    let text =
      String(repeating: #"{"inner":"#, count: levels) + "{}"
      + String(repeating: "}", count: levels)
    let kind: CodecError.Kind?
    do throws(CodecError) {
      _ = try Wire.Inner(jsonString: text)
      kind = nil
    } catch {
      kind = error.kind
    }
    #expect(kind == (isAccepted ? nil : .tooDeep))
  }
}
