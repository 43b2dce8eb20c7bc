import SenAPI
import SenCodec
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
  ///
  /// - Parameter toCaseWorker: whether a case worker gets what she alone may see. What goes to others
  ///   after her, a scorecard or a report, is made of what any reader gets.
  func callAsFunction(_ context: ServerContext, toCaseWorker: Bool = false) -> FigureSources {
    let reader = toCaseWorker ? nil : Self.reader(context.caller)
    var sources: [String: any FigureSource] = [
      environment.serviceName: LocalFigureSource(desk: desk, context: context)
    ]
    for area in PolicyPeers.areas {
      let peer = environment.peers[area].flatMap {
        PeerFigureSource(area: area, caller: $0, reader: reader)
      }
      sources[area] = peer ?? AbsentFigureSource(area: area)
    }
    return FigureSources(byArea: sources)
  }

  /// A caller's identity without the role of a case worker; nil where there is no such role to leave.
  private static func reader(_ caller: [UInt8]?) -> [UInt8]? {
    guard let caller, var stated = try? API.Auth.V1.Caller(serializedBytes: caller),
      stated.roles.contains(.caseWorker)
    else { return nil }
    stated.roles.removeAll { $0 == .caseWorker }
    return try? stated.serializedBytes()
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
