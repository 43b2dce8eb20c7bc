import NIOCore

@testable import SenRPC

/// The times of a connection, at moments that the rows choose.
extension LimitRow {
  static let timings = [
    LimitRow("ConnectionTimings.handshake", passes, closes, closes) { offset in
      // The handshake of TLS is complete; now HELLO has the same time.
      let server = try EmbeddedServer()
      server.advance(server.handler.timings.handshake + .nanoseconds(Int64(offset)))
      return fate(server)
    },
    LimitRow("ConnectionTimings.keepalive", "waits", "asks", "asks") { offset in
      let server = try greeted { _ in }
      let handler = server.handler
      handler.tick(now: handler.lastRead + moment(handler.timings.keepalive, offset))
      return handler.pingSent == nil ? "waits" : "asks"
    },
    LimitRow("ConnectionTimings.keepaliveAnswer", passes, passes, closes) { offset in
      let server = try greeted { _ in }
      let asked = server.handler.lastRead + moment(server.handler.timings.keepalive)
      server.handler.tick(now: asked)
      server.handler.tick(now: asked + moment(server.handler.timings.keepaliveAnswer, offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.idle", passes, drain, drain) { offset in
      let server = try greeted { _ in }
      let handler = server.handler
      handler.tick(now: handler.lastBusy + moment(handler.timings.idle, offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.age", passes, passes, drain) { offset in
      let server = try greeted { $0.idle = .hours(10) }
      let age = Double(server.handler.ageLimit) / Double(server.handler.timings.age.nanoseconds)
      guard (0.9...1.1).contains(age) else { return "\(age) of its age" }
      server.handler.tick(now: moment(server, past: offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.ageGrace", drain, closes, closes) { offset in
      let server = try greeted {
        $0.idle = .hours(10)
        $0.keepalive = .hours(10)
      }
      let old = moment(server, past: 1)
      server.handler.tick(now: old)
      let (grace, slack) = (server.handler.timings.ageGrace, server.handler.timings.tick)
      server.handler.tick(now: old + moment(grace + slack, offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.shutdownGrace", drain, closes, closes) { offset in
      let server = try greeted { $0.keepalive = .hours(10) }
      let (grace, slack) = (server.handler.timings.shutdownGrace, server.handler.timings.tick)
      let now = server.handler.lastRead
      server.handler.drain(grace: grace, reason: "test", now: now)
      server.handler.tick(now: now + moment(grace + slack, offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.writeStall", passes, passes, closes) { offset in
      let server = try greeted { $0.keepalive = .hours(10) }
      server.stall()
      guard let since = server.handler.stalledSince else { return "not stalled" }
      server.handler.tick(now: since + moment(server.handler.timings.writeStall, offset))
      return fate(server)
    },
    LimitRow("ConnectionTimings.tick", "waits", "asks", "asks") { offset in
      let server = try greeted { $0.keepalive = .zero }
      server.advance(server.handler.timings.tick + .nanoseconds(Int64(offset)))
      return server.handler.pingSent == nil ? "waits" : "asks"
    },
  ]

  /// What a connection does whose peer hears no more of it.
  private static let closes = "closes"

  /// A server that knows its client.
  private static func greeted(
    _ change: (inout ConnectionTimings) -> Void
  ) throws -> EmbeddedServer {
    var timings = ConnectionTimings()
    change(&timings)
    let server = try EmbeddedServer(timings: timings)
    try server.receive([Raw.hello()])
    return server
  }

  private static func fate(_ server: EmbeddedServer) -> String {
    if server.isClosed { return closes }
    if case .none = server.handler.state.drain { return passes }
    return drain
  }

  private static func moment(_ time: TimeAmount, _ offset: Int = 0) -> UInt64 {
    UInt64(time.nanoseconds + Int64(offset))
  }

  /// When a connection is as old as it may get, and a little more.
  private static func moment(_ server: EmbeddedServer, past offset: Int) -> UInt64 {
    UInt64(Int(server.handler.born + server.handler.ageLimit) + offset)
  }
}
