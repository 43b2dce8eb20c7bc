import NIOCore
import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Membership

/// Stands for policy: allocations of the net increase of 2023, each known from a day on.
struct FixedAllocations: RPCCaller {
  /// What a unit was given.
  struct Given {
    let unit: Int64
    let value: Double
    var recorded = "2022-12-20"
    var synthetic = false
  }

  let given: [Given]

  init(_ given: [Given]) { self.given = given }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    let asked = try API.Policy.V1.ListAllocationsRequest(decoding: request)
    var response = API.Policy.V1.ListAllocationsResponse()
    guard asked.planYear == 2023 else { return response.encoded() }
    let known = asked.knownOn.flatMap { Instant($0) } ?? .distantFuture
    response.allocations = given.filter {
      UnionCalendar.start(of: UnionFixture.day($0.recorded)) <= known
    }.map { given in
      .with {
        $0.unitID = given.unit
        $0.value = given.value
        $0.id = given.unit
        $0.provenance = .with { $0.synthetic = given.synthetic }
      }
    }
    return response.encoded()
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "UNKNOWN_METHOD", method.path)
  }
}

@Suite("Provinces above their membership target")
struct ProvinceTargetTests {
  private func figure(
    _ given: [FixedAllocations.Given], knownOn: String? = nil
  ) async throws -> API.Figures.V1.Figure {
    let house = try await House(peers: ["policy": FixedAllocations(given)])
    try await house.load(
      [
        .declareRoll(House.roll(1111, "2022-11-30", 100)),
        .declareRoll(House.roll(1111, "2023-11-30", 105)),
        .declareRoll(House.roll(2111, "2022-11-30", 50)),
        .declareRoll(House.roll(2111, "2023-11-30", 53)),
        .declareRoll(House.roll(901, "2023-11-30", 9)),
      ], recordedAt: "2023-11-30")
    return try #require(
      try await house.figures("provinces_above_target", asOf: "2023-11-30", known: knownOn).first)
  }

  @Test("A province above its allocation counts; equal to it is not above")
  func above() async throws {
    let figure = try await figure([.init(unit: 10, value: 4), .init(unit: 20, value: 3)])
    #expect(figure.value == 1)
    #expect(figure.denominator == 2)
    #expect(!figure.synthetic)
  }

  @Test("An allocation of January counts as known in January, not as known in December")
  func knownOn() async throws {
    let given = [
      FixedAllocations.Given(unit: 10, value: 4),
      FixedAllocations.Given(unit: 20, value: 1, recorded: "2024-01-20"),
    ]
    let december = try await figure(given, knownOn: "2023-12-14")
    #expect(december.numerator == 1)
    #expect(december.denominator == 1)
    let january = try await figure(given, knownOn: "2024-01-31")
    #expect(january.numerator == 2)
    #expect(january.denominator == 2)
  }

  @Test("Police and Army are a kind of their own, and a simulated allocation says so")
  func kinds() async throws {
    let figure = try await figure([
      .init(unit: 10, value: 4, synthetic: true), .init(unit: 90, value: 1),
    ])
    #expect(figure.numerator == 1)
    #expect(figure.denominator == 1)
    #expect(figure.synthetic)
  }
}
