import SenAPI
import SenRPC
import UnionModel

/// Wire messages of figures.
typealias WireFigures = API.Figures.V1

/// Where figures of one service come from: its own RPC, or for this service the desk itself.
protocol FigureSource: Sendable {
  /// The service's measures.
  func measures() async throws -> [WireFigures.Measure]
  /// The figures asked for.
  func figures(_ request: WireFigures.ComputeFiguresRequest) async throws -> [WireFigures.Figure]
}

/// The figure services of the four rooms, by area.
struct FigureSources: Sendable {
  /// Sources by area: "membership", "empowerment", "welfare", "policy".
  let byArea: [String: any FigureSource]

  /// The area of a measure: its id before the dot.
  static func area(of measure: String) -> String {
    String(measure.prefix { $0 != "." })
  }
}

/// A figure service that is asked by RPC. The caller's identity and what is left of the deadline go
/// along with the call.
struct PeerFigureSource: FigureSource {
  /// The longest that a peer may take, unless the call's own deadline is sooner.
  static let timeout: Duration = .seconds(120)

  /// Area of the peer ("welfare").
  let area: String
  private let reader: [UInt8]?
  private let list: @Sendable (CallOptions) async throws -> WireFigures.ListMeasuresResponse
  private let compute:
    @Sendable (WireFigures.ComputeFiguresRequest, CallOptions) async throws
      -> WireFigures.ComputeFiguresResponse

  /// The peer of an area; nil for an area that is no peer.
  ///
  /// - Parameter reader: the identity that goes along; nil = that of the call that is answered.
  init?(area: String, caller: any RPCCaller, reader: [UInt8]? = nil) {
    self.area = area
    self.reader = reader
    switch area {
    case "membership":
      let client = API.Membership.V1.MembershipFiguresClient(caller)
      list = { try await client.listMeasures(.init(), options: $0) }
      compute = { try await client.computeFigures($0, options: $1) }
    case "empowerment":
      let client = API.Empowerment.V1.EmpowermentFiguresClient(caller)
      list = { try await client.listMeasures(.init(), options: $0) }
      compute = { try await client.computeFigures($0, options: $1) }
    case "welfare":
      let client = API.Welfare.V1.WelfareFiguresClient(caller)
      list = { try await client.listMeasures(.init(), options: $0) }
      compute = { try await client.computeFigures($0, options: $1) }
    default: return nil
    }
  }

  func measures() async throws -> [WireFigures.Measure] {
    try await answered { try await list($0).measures }
  }

  func figures(_ request: WireFigures.ComputeFiguresRequest) async throws
    -> [WireFigures.Figure]
  {
    try await answered { try await compute(request, $0).figures }
  }

  /// Runs a call; where the peer cannot be reached, it says which one it is.
  private func answered<Value>(_ call: (CallOptions) async throws -> Value) async throws -> Value {
    var options = CallOptions()
    options.timeout = Self.timeout
    options.metadata.caller = reader
    do {
      return try await call(options)
    } catch let error as RPCError where error.code == .unavailable {
      throw PolicyFault.serviceDown(area, code: error.code.name)
    }
  }
}
