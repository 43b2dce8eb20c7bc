import NIOCore
import SenClient
import SenRPC
import Storage
import Testing
import UnionService

@Suite("Every method of the interface")
struct EveryMethodTests {
  /// What every process answers for itself: health and reflection to anybody, Admin to operators.
  static let open = ["sen.health.v1.", "sen.reflection.v1.", "sen.admin.v1."]

  /// The methods that read the file or identity of a protected person, in order: a refusal is audited.
  static let protectedReads = [
    "Orphans/ReadChildIdentity", "Victims/ListVictims", "Victims/ReadVictimFile",
    "Victims/ReadVictimIdentity",
  ].map { "sen.welfare.v1." + $0 }

  /// The methods of the embedded descriptor set that are about the union's data.
  static func methods() throws -> [RPCMethod] {
    try DescriptorPool(fileDescriptorSet: SenDescriptors.fileDescriptorSet).services
      .flatMap(\.methods).map { RPCMethod(description: $0) }
      .filter { method in !open.contains { method.path.hasPrefix($0) } }
  }

  private static func refusal(
    _ method: RPCMethod, _ transport: InProcessTransport, _ caller: [UInt8]?
  ) async -> RPCError? {
    var options = CallOptions()
    options.metadata.caller = caller
    do {
      try await transport.stream(method, options: options) { requests, responses in
        try await requests.write(.init())
        requests.finish()
        for try await _ in responses {}
      }
      return nil
    } catch {
      return error as? RPCError
    }
  }

  @Test("It is served by the one service of its area")
  func served() async throws {
    try await withHouse(.inProcess) { house in
      let methods = try Self.methods()
      #expect(methods.count > 150)
      for method in methods {
        let rooms = house.rooms.filter { $0.value.router.methods.map(\.path).contains(method.path) }
        let area = String(method.path.split(separator: ".")[1])
        #expect(rooms.map(\.key) == [area], "\(method.path)")
      }
    }
  }

  @Test("It is denied to who is nobody, and to who has no role, even with the whole union as scope")
  func denied() async throws {
    let noRole = try API.Auth.V1.Caller.with {
      $0.subject = "account-without-role"
      $0.unitScopes = [1]
    }.serializedBytes()
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let before = house.auditHeads
      for method in try Self.methods() {
        let area = String(method.path.split(separator: ".")[1])
        guard let room = house.rooms[area] else { continue }
        let nobody = await Self.refusal(method, InProcessTransport(router: room.router), nil)
        #expect(nobody?.code == .unauthenticated, "\(method.path)")
        let gateway = InProcessTransport(
          router: room.router, peer: PeerIdentity(certificateURI: "sen://vwu/gateway"),
          trustedForwarders: Set(forwarders))
        let denied = await Self.refusal(method, gateway, noRole)
        #expect(denied?.code == .permissionDenied, "\(method.path): \(denied?.reason ?? "let in")")
      }
      // Nothing is written but that a protected file was refused.
      var audited: [String] = []
      for (area, room) in house.rooms {
        audited += try await room.environment.database
          .auditRecords(after: before[area]?.seq ?? 0, limit: 1_000).map(\.entry)
          .filter { $0.purpose.hasPrefix("REFUSED ROLE_NOT_PERMITTED") }.map(\.method)
      }
      #expect(audited.sorted() == Self.protectedReads)
      let written = house.auditHeads.map { $0.value.seq - (before[$0.key]?.seq ?? 0) }
      #expect(written.reduce(0, +) == Int64(audited.count))
    }
  }
}
