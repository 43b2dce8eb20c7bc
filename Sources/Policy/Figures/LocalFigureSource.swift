import SenAPI
import SenRPC
import UnionModel
import UnionService

/// This service's own figures, asked under the rights of the call that is being answered.
struct LocalFigureSource: FigureSource {
  let desk: FigureDesk
  let context: ServerContext

  func measures() async throws -> [WireFigures.Measure] {
    try await desk.listMeasures(WireFigures.ListMeasuresRequest(), context: context).measures
  }

  func figures(_ request: WireFigures.ComputeFiguresRequest) async throws
    -> [WireFigures.Figure]
  {
    try await desk.compute(request, context: context).figures
  }
}

/// The areas of the other services.
enum PolicyPeers {
  static let areas = ["membership", "empowerment", "welfare"]
}

/// Makes the sources of a call: the other services by RPC, this one by its own desk.
struct FigureSourceFactory: Sendable {
  let environment: ServiceEnvironment
  let desk: FigureDesk

  /// The sources of one call.
  func callAsFunction(_ context: ServerContext) -> FigureSources {
    var sources: [String: any FigureSource] = [
      environment.serviceName: LocalFigureSource(desk: desk, context: context)
    ]
    for area in PolicyPeers.areas {
      let peer = environment.peers[area].flatMap { PeerFigureSource(area: area, caller: $0) }
      sources[area] = peer ?? AbsentFigureSource(area: area)
    }
    return FigureSources(byArea: sources)
  }
}

/// A service that is not among the upstreams: it does not answer.
struct AbsentFigureSource: FigureSource {
  let area: String

  private var fault: PolicyFault { .serviceDown(area, code: "PEER_NOT_CONFIGURED") }

  func measures() async throws -> [WireFigures.Measure] { throw fault }

  func figures(_ request: WireFigures.ComputeFiguresRequest) async throws
    -> [WireFigures.Figure]
  {
    throw fault
  }
}
