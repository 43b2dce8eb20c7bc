import SenRPC
import Testing

@testable import Gateway

@Suite("What of a client's metadata a gateway sends on")
struct ForwardedMetadataTests {
  private func made(_ metadata: Metadata, caller: Int = 100) -> String? {
    do throws(RPCError) {
      let facts = InlineContext(method: Echo.echo, metadata: metadata, callNumber: 7)
      let made = try ForwardedMetadata.make(
        from: facts, caller: [UInt8](repeating: 1, count: caller))
      // With a trace and a timeout beside it, it may still be sent.
      let whole = made.wireBytes + (3 + 26) + (3 + 8)
      return whole <= Metadata.bytesAtMost && made.entries.count + 2 <= Metadata.entriesAtMost
        ? nil : "NO_ROOM"
    } catch {
      return error.reason
    }
  }

  @Test("One below the limits, at them and above", arguments: [-1, 0, 1])
  func limits(offset: Int) {
    let refusal = offset > 0 ? "METADATA_TOO_LARGE" : nil
    let entries = Metadata(
      Dictionary(
        uniqueKeysWithValues: (0..<(ForwardedMetadata.entriesAtMost + offset)).map {
          ("n\($0)", "")
        }
      ))
    #expect(made(entries) == refusal)
    // The entry's head, its name and the request's id count as well.
    let id = InlineContext(method: Echo.echo, callNumber: 7).requestIDBytes.count
    let value = ForwardedMetadata.bytesAtMost - 3 - 1 - 1 - id + offset
    #expect(made(Metadata(["n": String(repeating: "v", count: value)])) == refusal)
    let caller = ForwardedMetadata.callerBytesAtMost + offset
    #expect(made(Metadata(), caller: caller) == (offset > 0 ? "CALLER_TOO_LARGE" : nil))
  }

  @Test("Through a gateway they are the same, by a task or without one")
  func through() async throws {
    try await GatewayHouse.with { house in
      for entries in [ForwardedMetadata.entriesAtMost, ForwardedMetadata.entriesAtMost + 1] {
        let metadata = Metadata(
          Dictionary(uniqueKeysWithValues: (0..<entries).map { ("n\($0)", "") }))
        for _ in 0..<3 {
          var refusal: RPCError?
          do {
            let options = CallOptions(timeout: .seconds(20), metadata: metadata)
            _ = try await house.text(Echo.echo, "x", options: options)
          } catch {
            refusal = error as? RPCError
          }
          if entries == ForwardedMetadata.entriesAtMost {
            #expect(refusal == nil)
          } else {
            #expect(refusal?.reason == "METADATA_TOO_LARGE")
            #expect(refusal?.message.contains("gateway") == true)
          }
        }
      }
    }
  }
}
