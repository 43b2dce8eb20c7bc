import COpenSSL
import Glibc
import Logging
import NIOCore
import NIOEmbedded

@testable import SenRPC

/// The numbers of the protocol that no setting changes, and those of servers.
extension LimitRow {
  static let calls = [
    LimitRow("WireLimits.helloBytes", passes, passes, drain) { offset in
      // A version, an unknown setting's id and length, and its value.
      greeting([(99, zeros(WireLimits.helloBytes - 6 + offset))])
    },
    LimitRow("WireLimits.metadataBytes", passes, passes, "METADATA_TOO_LARGE") { offset in
      verdict([
        Raw.call(1, Echo.inline, metadata: Raw.tlv(7, zeros(WireLimits.metadataBytes - 3 + offset)))
      ])
    },
    LimitRow("WireLimits.metadataEntries", passes, passes, "METADATA_TOO_LARGE") { offset in
      let entries = (0..<(WireLimits.metadataEntries + offset)).flatMap {
        Raw.literal("n\($0)", "v")
      }
      return verdict([Raw.call(1, Echo.inline, metadata: entries)])
    },
    LimitRow("WireLimits.literalNameBytes", passes, passes, "INVALID_METADATA") { offset in
      let name = String(repeating: "n", count: WireLimits.literalNameBytes + offset)
      return verdict([Raw.call(1, Echo.inline, metadata: Raw.literal(name, ""))])
    },
    LimitRow("WireLimits.callFixedBytes", drain, passes, "INVALID_METADATA") { offset in
      let head = Raw.u64(Echo.inline.id) + Raw.u32(1_000) + [0, 0] + [7]
      let bytes = head.prefix(WireLimits.callFixedBytes + offset)
      return verdict([
        RawFrame(type: 2, flags: 0x01, stream: 1, payload: Raw.u16(bytes.count) + bytes)
      ])
    },
    LimitRow("WireLimits.fragmentBytesMin", drain, passes, passes) { offset in
      let body = WireLimits.fragmentBytesMin - 4 + offset
      return verdict([
        open(1), RawFrame(type: 4, flags: 2, stream: 1, payload: Raw.u32(9_000) + zeros(body)),
      ])
    },
    LimitRow("WireLimits.fragmentBytesMax", "1 frame", "1 frame", "2 frames") { offset in
      var client = ConnectionState.greeted(.client)
      let id = try client.call(CallHead(method: 1, timeout: 1), message: nil, isWhole: false)
      try client.send(id, ByteBuffer(bytes: zeros(WireLimits.fragmentBytesMax - 4 + offset)))
      let frames = client.takeFrames().count { $0.type == 4 }
      return frames == 1 ? "1 frame" : "\(frames) frames"
    },
    LimitRow("WireLimits.closeReasonBytes", passes, passes, drain) { offset in
      let reason = zeros(WireLimits.closeReasonBytes + offset)
      return verdict([open(1), RawFrame(type: 6, stream: 1, payload: [1] + reason)])
    },
    LimitRow("WireLimits.windowMax", passes, passes, drain) { offset in
      var server = ConnectionState.greeted(.server)
      return verdict(&server, [Raw.credit(0, WireLimits.windowMax - server.sendCredit + offset)])
    },
    LimitRow("WireLimits.streamMax", passes, passes, drain) { offset in
      verdict([RawFrame(type: 0x80, stream: UInt32(Int(WireLimits.streamMax) + offset))])
    },
    LimitRow("WireLimits.lastUsableStream", "calls", "drains", "drains") { offset in
      var client = ConnectionState.greeted(.client)
      client.highestStream = UInt32(Int(WireLimits.lastUsableStream) + offset)
      return client.canCall ? "calls" : "drains"
    },
    LimitRow("Compression.thresholdBytes", "as it is", "compressed", "compressed") { offset in
      let message = ByteBuffer(
        bytes: (0..<(Compression.thresholdBytes + offset)).map {
          UInt8($0 / 50)
        })
      return Compression.compress(message) == nil ? "as it is" : "compressed"
    },
    LimitRow("Compression.ratioMax", passes, passes, "COMPRESSION_RATIO") { offset in
      let message = zstdHead(raw: 1_000, bytes: 20)
      let raw = message.readableBytes * Compression.ratioMax + offset
      return refusal { () throws(RPCError) in
        try Compression.check(message, raw: raw, maxMessage: .max)
      }
    },
    LimitRow("Compression.windowBytesMax", passes, passes, "INVALID_COMPRESSION") { offset in
      let raw = Compression.windowBytesMax + offset
      let message = zstdHead(raw: raw, bytes: raw / Compression.ratioMax + 1)
      return refusal { () throws(RPCError) in
        try Compression.check(message, raw: raw, maxMessage: .max)
      }
    },
  ]

  /// The parts of an END, which are cut where they do not fit.
  static let ends = [
    LimitRow("WireLimits.reasonBytes", "whole", "whole", "cut") { offset in
      end(reason: String(repeating: "R", count: WireLimits.reasonBytes + offset))
    },
    LimitRow("WireLimits.textBytes", "whole", "whole", "cut") { offset in
      end(text: String(repeating: "t", count: WireLimits.textBytes + offset))
    },
    LimitRow("WireLimits.detailsBytes", "whole", "whole", "cut") { offset in
      end(details: zeros(WireLimits.detailsBytes + offset))
    },
    LimitRow("WireLimits.trailersBytes", "whole", "whole", "cut") { offset in
      let value = String(repeating: "v", count: WireLimits.trailersBytes - 3 - 2 + offset)
      return end(trailers: Metadata(["n": value]))
    },
  ]

  /// What a server lets in.
  static let shells = [
    LimitRow("TLSSession.keyUpdatesMax", "goes on", "goes on", "cut off") { offset in
      try keyUpdates(TLSSession.keyUpdatesMax + offset)
    },
    LimitRow("RPCServerConfiguration.connectionsPerAddressMax", "in", "in", "refused") { offset in
      let most = 4
      return arrivals(most + offset, ServerConnections(perAddressMax: most, halfOpenMax: .max))
    },
    LimitRow("RPCServerConfiguration.halfOpenConnectionsMax", "in", "in", "one goes") { offset in
      let most = 4
      let registry = ServerConnections(perAddressMax: .max, halfOpenMax: most)
      let fate = arrivals(most + offset, registry)
      return registry.evictions == 0 ? fate : "one goes"
    },
    LimitRow("ClientCancels.clientsMax", "one too many", "one too many", "counted anew") { offset in
      var limits = ConnectionLimits()
      limits.cancelsMax = 1
      let cancels = ClientCancels()
      for index in 0..<(ClientCancels.clientsMax + offset) {
        _ = cancels.add(.subject("\(index)"), now: 1, limits)
      }
      return cancels.add(.subject("0"), now: 1, limits) ? "counted anew" : "one too many"
    },
    LimitRow("RPCServerConfiguration.queueBudget", passes, passes, "QUEUES_FULL") { offset in
      let size = 9_000
      let queues = ReassemblyBudget(bytes: size + 4 + WireLimits.messageOverheadBytes - offset)
      var server = ConnectionState(role: .server, settings: .init(), queues: queues)
      server.sendHello()
      return verdict(&server, [Raw.hello(), open(1), Raw.message(1, zeros(size))])
    },
    LimitRow("RPCServerConfiguration.reassemblyBudget", "taken", "taken", "refused") { offset in
      let budget = ReassemblyBudget(bytes: 1_000)
      return budget.take(budget.available + offset) ? "taken" : "refused"
    },
    LimitRow("RPCServerConfiguration.backlog", "3 wait", "4 wait", "5 wait") { offset in
      // Whom the kernel turns away past it is its own affair: this is what it was told.
      "\(try await backlog(Int32(4 + offset))) wait"
    },
  ]

  private static func refusal(_ body: () throws(RPCError) -> Void) -> String {
    do throws(RPCError) { try body() } catch { return error.reason }
    return passes
  }

  /// The head of a zstd frame of one segment that promises so many bytes, and bytes behind it.
  private static func zstdHead(raw: Int, bytes: Int) -> ByteBuffer {
    let head: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + Raw.u32(raw).reversed()
    return ByteBuffer(bytes: head + zeros(bytes - head.count))
  }

  private static func end(
    reason: String = "R", text: String = "", details: [UInt8] = [],
    trailers: Metadata = Metadata()
  ) -> String {
    var error = RPCError(.internalError, reason: reason, text, details: details)
    error.trailers = trailers
    return CallEnd(error: error).asReceived.isTruncated ? "cut" : "whole"
  }

  /// What a server's TLS makes of so many changes of keys.
  private static func keyUpdates(_ count: Int) throws -> String {
    let certificates = try TestCertificates()
    let client = try TLSSession(TLSContext(certificates.client(), isServer: false))
    let server = try TLSSession(TLSContext(certificates.server(), isServer: true))
    var (toServer, toClient) = (ByteBuffer(), ByteBuffer())
    while !client.isEstablished || !server.isEstablished {
      _ = try client.handshake(&toClient)
      client.takeUnsent(into: &toServer)
      _ = try server.handshake(&toServer)
      server.takeUnsent(into: &toClient)
    }
    for _ in 0..<count {
      SSL_key_update(client.ssl, SSL_KEY_UPDATE_NOT_REQUESTED)
      SSL_do_handshake(client.ssl)
    }
    client.takeUnsent(into: &toServer)
    var read = ByteBuffer()
    do throws(TLSError) {
      _ = try server.read(&toServer, into: &read)
      return "goes on"
    } catch {
      return "cut off"
    }
  }

  /// How many connections the system keeps for a server that was told how many.
  private static func backlog(_ count: Int32) async throws -> UInt32 {
    let certificates = try TestCertificates()
    var configuration = RPCServerConfiguration(tls: try certificates.server())
    configuration.backlog = count
    let server = try RPCServer(configuration: configuration, router: Echo.router())
    try await server.bind()
    let options = server.listener as? any SocketOptionProvider
    // Of a socket that listens these are the places of its queue.
    let places = try await options?.getTCPInfo().get().tcpi_sacked
    await server.shutdown(grace: .zero)
    return places ?? 0
  }

  /// How the last of several connections of one address fares.
  private static func arrivals(_ count: Int, _ registry: ServerConnections) -> String {
    let dispatch = CallDispatch(router: Echo.router(), interceptors: [], trustedForwarders: [])
    var isIn = false
    for number in 0..<count {
      let connection = ServerConnection(
        loop: EmbeddedEventLoop(), dispatch: dispatch, registry: registry,
        logger: Logger(label: "limits"), address: "")
      // One network, whose owner may choose among its addresses.
      isIn = registry.opened(connection, address: "2001:db8::\(number)")
    }
    // The register and its connections hold each other.
    for connection in registry.all { registry.closed(connection) }
    return isIn ? "in" : "refused"
  }
}
