import Synchronization
import Testing

@testable import SenRPC

@Suite("The queue between two tasks")
struct MessagePipeTests {
  private final class Thing: Sendable {}

  @Test("What was taken is let go, although the queue is never empty")
  func release() async throws {
    let pipe = MessagePipe<Thing>(capacity: 1_000)
    weak var first: Thing?
    do {
      let thing = Thing()
      first = thing
      try await pipe.send(thing)
    }
    try await pipe.send(Thing())
    #expect(first != nil)
    _ = try await pipe.next()
    #expect(first == nil && pipe.count == 1)
  }

  @Test("Several tasks may wait to send; each goes on, or fails, by itself")
  func senders() async throws {
    let pipe = MessagePipe<Int>(capacity: 1)
    let done = Mutex<Set<Int>>([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<5 {
        group.addTask { @Sendable in
          try await pipe.send(number)
          done.withLock { _ = $0.insert(number) }
        }
      }
      #expect(await eventually { pipe.count == 5 })
      #expect(done.withLock { $0 }.isEmpty)
      var taken: Set<Int> = []
      for _ in 0..<5 { if let number = try await pipe.next() { taken.insert(number) } }
      try await group.waitForAll()
      #expect(taken == done.withLock { $0 } && taken.count == 5)
    }
    let stuck = (0..<2).map { number in Task { try await pipe.send(number) } }
    #expect(await eventually { pipe.count == 2 })
    stuck[0].cancel()
    await #expect(throws: CancellationError.self) { try await stuck[0].value }
    pipe.close(throwing: RPCError.cancelled)
    await #expect(throws: RPCError.self) { try await stuck[1].value }
  }

  @Test("Weights bound what waits as well", arguments: [-1, 0, 1])
  func weight(offset: Int) async throws {
    let pipe = MessagePipe<Int>(capacity: 1_000, weightMax: 100) { $0 }
    try await pipe.send(60)
    let sent = Mutex(false)
    let sender = Task { @Sendable in
      try await pipe.send(40 + offset)
      sent.withLock { $0 = true }
    }
    #expect(await eventually { pipe.count == 2 })
    if offset < 0 {
      try await sender.value
    } else {
      for _ in 0..<100 { await Task.yield() }
      #expect(!sent.withLock { $0 }, "at the limit a sender waits")
      _ = try await pipe.next()
      try await sender.value
    }
    #expect(sent.withLock { $0 })
  }
}
