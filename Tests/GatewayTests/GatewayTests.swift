import Logging
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Gateway

@Suite("The gateway in front of a service that it learns by reflection")
struct GatewayTests {
  @Test("Calls reach all replicas; when one dies the other answers; then the service is named")
  func balancing() async throws {
    try await GatewayHouse.with(["one", "two"]) { house in
      var seen: Set<String> = []
      try await eventually("both replicas answer") {
        seen.insert(try await house.text(Echo.who))
        return seen == ["one", "two"]
      }
      await house.stop("one")
      for _ in 0..<20 { #expect(try await house.text(Echo.who) == "two") }
      await house.stop("two")
      let error = await #expect(throws: RPCError.self) { try await house.text(Echo.who) }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("echo") == true)
    }
  }

  @Test("A service of no build of ours is listed, described and routed")
  func fifthService() async throws {
    try await GatewayHouse.with { house in
      let answer = try await API.Reflection.V1.ReflectionClient(house.client)
        .getDescriptors(.init())
      #expect(answer.services.contains(Echo.service))
      let pool = try DescriptorPool(fileDescriptorSet: answer.fileDescriptorSet)
      let methods = pool.services.filter { $0.name == Echo.service }.flatMap(\.methods)
      #expect(methods.count == 7)
      #expect(pool.services.contains { $0.name == "sen.membership.v1.Members" })
      let reply1 = try await house.text(Echo.echo, "bytes of its own")
      #expect(reply1 == "bytes of its own")
      let unknown = RPCMethod(path: "\(Echo.service)/Unknown", shape: .unary)
      let error = await #expect(throws: RPCError.self) { try await house.text(unknown) }
      #expect(error?.code == .unimplemented)
    }
  }

  @Test(
    "Every shape of call goes through",
    arguments: [
      (Echo.echo, ["one"], ["one"]), (Echo.collect, ["a", "b", "c"], ["abc"]),
      (Echo.collect, [], [""]), (Echo.expand, ["xyz"], ["x", "y", "z"]), (Echo.expand, [""], []),
      (Echo.chat, ["a", "b", "c"], ["a", "b", "c"]), (Echo.chat, [], []),
    ])
  func shapes(method: RPCMethod, requests: [String], replies: [String]) async throws {
    try await GatewayHouse.with { house in
      let reply2 = try await house.replies(method, requests)
      #expect(reply2 == replies)
    }
  }

  @Test("In a bidirectional call each side may wait for the other")
  func conversation() async throws {
    try await GatewayHouse.with { house in
      let options = CallOptions(timeout: .seconds(20))
      let heard = try await house.client.stream(Echo.chat, options: options) { sink, replies in
        var iterator = replies.makeAsyncIterator()
        var heard: [String] = []
        for word in ["one", "two", "three"] {
          try await sink.write(ByteBuffer(string: word))
          if let reply = try await iterator.next() { heard.append(String(buffer: reply)) }
        }
        sink.finish()
        let last = try await iterator.next()
        #expect(last == nil)
        return heard
      }
      #expect(heard == ["one", "two", "three"])
    }
  }

  @Test("The service sees the gateway's caller, what is left of the time, and no forged identity")
  func facts() async throws {
    try await GatewayHouse.with { house in
      var metadata = Metadata(["note": "kept"])
      for name in ["x-caller", "sen.caller", "x_caller", "proxy-authorization"] {
        metadata.set(name, "forged")
      }
      let text = try await house.text(
        Echo.facts, options: CallOptions(timeout: .seconds(20), metadata: metadata))
      let lines = text.split(separator: "\n")
      try #require(lines.count == 3)
      #expect(lines[0] == "account of sen://vwu/tester")
      let left = try #require(Int(lines[1]))
      #expect((10_000..<20_000).contains(left))
      #expect(lines[2] == "caller,note,request-id")
    }
  }

  @Test("A client that states a caller under the registered key is refused by the gateway")
  func statedCaller() async throws {
    try await GatewayHouse.with { house in
      var metadata = Metadata()
      metadata.caller = try API.Auth.V1.Caller.with { $0.subject = "queen" }.serializedBytes()
      let options = CallOptions(metadata: metadata)
      let error = await #expect(throws: RPCError.self) {
        try await house.text(Echo.facts, options: options)
      }
      #expect(error?.code == .permissionDenied)
      #expect(error?.reason == "CALLER_NOT_TRUSTED")
    }
  }

  @Test("A call that its client gives up is given up at the service")
  func cancellation() async throws {
    try await GatewayHouse.with { house in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try? await house.text(Echo.wait, options: CallOptions(timeout: .seconds(50)))
        }
        try await eventually("the service has begun") { house.sightings.started == 1 }
        group.cancelAll()
        try await eventually("the service has given up") { house.sightings.cancelled == 1 }
      }
    }
  }

  @Test("The deadline ends the call on both sides")
  func deadline() async throws {
    try await GatewayHouse.with { house in
      let error = await #expect(throws: RPCError.self) {
        try await house.text(Echo.wait, options: CallOptions(timeout: .milliseconds(500)))
      }
      #expect(error?.code == .deadlineExceeded)
      try await eventually("the service has given up") {
        house.sightings.cancelled == house.sightings.started
      }
    }
  }

  @Test("A message of the largest size goes through, one byte more is refused")
  func limit() async throws {
    try await GatewayHouse.with { house in
      let largest = String(repeating: "x", count: GatewayHouse.messageBytes)
      let reply3 = try await house.text(Echo.echo, largest)
      #expect(reply3 == largest)
      let error = await #expect(throws: RPCError.self) {
        try await house.text(Echo.echo, largest + "x")
      }
      #expect(error?.code == .resourceExhausted)
      let reply4 = try await house.text(Echo.echo, "still there")
      #expect(reply4 == "still there")
    }
  }

  @Test("A method that two services claim is routed to neither")
  func collision() {
    let table = MethodTable(["one": [Echo.who, Echo.echo], "two": [Echo.who]])
    #expect(table.entries[Echo.who.id] == nil)
    #expect(table.entries[Echo.echo.id]?.upstream == "one")
    #expect(table.collisions.count == 1)
  }

  @Test(
    "Names that spell an identity are not forwarded",
    arguments: [
      "caller", "Caller", "CALLER", "x_caller", "sen.caller", "Authorization",
      "proxy authorization",
    ])
  func forbidden(name: String) {
    #expect(ForwardedMetadata.isForbidden(name))
    #expect(!ForwardedMetadata.isForbidden("note"))
  }
}

@Suite("What the gateway describes")
struct GatewayDescriptionTests {
  @Test("Is put together once, and anew when an upstream has changed")
  func followsUpstreams() async throws {
    var router = RPCRouter()
    TestReflection().register(with: &router)
    TestHealth().register(with: &router)
    let directory = UpstreamDirectory(
      [Upstream(name: "echo", caller: InProcessTransport(router: router))],
      logger: Logger(label: "test"))
    let before = directory.description
    #expect(!before.services.contains(Echo.service))
    await directory.refresh()
    let after = directory.description
    #expect(after.services.contains(Echo.service) && after.digest != before.digest)
    // The storage is the same where nothing was joined again.
    let places = (0..<2).map { _ in directory.description.bytes.withUnsafeBytes(\.baseAddress) }
    #expect(places[0] == places[1])
  }
}
