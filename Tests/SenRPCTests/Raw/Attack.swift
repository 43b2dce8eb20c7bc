import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// Does harm to a live server, and looks what it has cost: the process lives, other connections
/// were answered in time all along, and everything that was held is given back.
enum Attack {
  /// Tells the calls beside an attack that it is over.
  private final class End: Sendable {
    let isOver = Mutex(false)
  }

  /// How long a call on another connection may take while harm is done: as long as a call that names
  /// no time of its own. Less would measure how busy the machine is with other tests.
  static let answerLimit = CallOptions.defaultUnaryTimeout * Patience.factor

  static func run(
    certificates: TestCertificates? = nil, router: RPCRouter = Echo.router(),
    configure: (inout RPCServerConfiguration) -> Void = { _ in },
    _ harm: (LiveServer) async throws -> Void
  ) async throws {
    try await LiveServer.with(
      certificates: certificates, router: router, configure: configure
    ) { live in
      try await expectAnswer(live)
      let end = End()
      try await withThrowingTaskGroup(of: Int.self) { group in
        group.addTask {
          var answered = 0
          while !end.isOver.withLock({ $0 }) {
            try await expectAnswer(live)
            answered += 1
            try await Task.sleep(for: .milliseconds(5))
          }
          return answered
        }
        do {
          try await harm(live)
        } catch {
          end.isOver.withLock { $0 = true }
          throw error
        }
        end.isOver.withLock { $0 = true }
        let answered = try await group.next() ?? 0
        #expect(answered > 0, "other connections were answered meanwhile")
      }
      try await expectRestored(live)
    }
  }

  /// A call on another connection is answered in time, without a second attempt.
  static func expectAnswer(_ live: LiveServer) async throws {
    let request = ByteBuffer(string: "still here")
    let reply = try await live.pool.unary(
      Echo.inline, request, options: .init(timeout: answerLimit, attempts: 1))
    #expect(reply == request)
  }

  /// Nothing is left of the harm: no connection but the pool's, no stream, no handler, no byte.
  static func expectRestored(_ live: LiveServer) async throws {
    var last: ServerSnapshot?
    let isRestored = await eventually {
      let snapshot = await live.server.snapshot()
      last = snapshot
      return snapshot.handlers == 0 && snapshot.connections.count == 1
        && snapshot.reassemblyBytesFree == LiveServer.budgetBytes
        && snapshot.queueBytesFree == ReassemblyBudget.queueBytes
        && snapshot.connections.allSatisfy { connection in
          connection.streams == 0 && connection.activeCalls == 0 && connection.queuedBytes == 0
            && connection.unreadMessages == 0 && connection.reassemblyBytes == 0
        }
    }
    #expect(isRestored, "\(String(describing: last))")
    try await expectAnswer(live)
  }
}
