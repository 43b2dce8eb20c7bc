import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Synchronization
import UnionModel
import UnionService

/// The policy service as far as this one asks it: allocations that a test sets, as known when asked.
final class FixedPlans: RPCCaller {
  struct Given {
    let recordedAt: Instant
    let allocation: API.Policy.V1.Allocation
  }

  private let given = Mutex<[Given]>([])
  private let asked = Mutex(0)

  /// How often allocations were asked for.
  var calls: Int { asked.withLock { $0 } }

  /// Allocates a target to a unit, as known from a day on.
  func allocate(
    _ target: String, _ measure: String, to unit: Int64, _ value: Double, year: Int32 = 2023,
    recorded: String = "2023-01-10"
  ) throws {
    let at = UnionCalendar.start(of: try EmpowermentHouse.day(recorded))
    given.withLock { given in
      let allocation = API.Policy.V1.Allocation.with {
        $0.id = Int64(given.count + 1)
        $0.planYear = year
        $0.targetNo = target
        $0.measure = "empowerment." + measure
        $0.unitID = unit
        $0.value = value
      }
      given.append(Given(recordedAt: at, allocation: allocation))
    }
  }

  func unary(
    _ method: RPCMethod, _ request: ByteBuffer, options: CallOptions
  ) async throws -> ByteBuffer {
    guard method.path == API.Policy.V1.PlansMethods.listAllocations.path else {
      throw RPCError(.unimplemented, reason: "UNIMPLEMENTED", method.path)
    }
    asked.withLock { $0 += 1 }
    let request = try API.Policy.V1.ListAllocationsRequest(
      serializedBytes: Array(request.readableBytesView))
    let known = request.knownOn.flatMap { Instant($0) } ?? .distantFuture
    let found = given.withLock { given in
      given.filter {
        $0.recordedAt <= known && $0.allocation.planYear == request.planYear
          && request.measures.contains($0.allocation.measure)
      }.map(\.allocation)
    }
    // One allocation a page, so that reading on is tested.
    let at = Int(request.pageToken) ?? 0
    let response = API.Policy.V1.ListAllocationsResponse.with {
      $0.allocations = Array(found.dropFirst(at).prefix(1))
      $0.nextPageToken = at + 1 < found.count ? "\(at + 1)" : ""
    }
    return ByteBuffer(bytes: try response.serializedBytes())
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "UNIMPLEMENTED", method.path)
  }
}
