import SenAPI
import SenCodec
import SenRPC

/// Waits until the other services have the units that membership has just taken in.
struct MirrorWait {
  /// How often they are asked, and how long is waited between.
  static let attempts = 120
  static let pause = Duration.milliseconds(500)

  let context: LoadContext

  /// Throws the last error where a service is still behind after all attempts.
  func run() async throws {
    let units = API.Membership.V1.UnitsClient(context.caller)
    let epoch = try await units.getEpoch(.init()).epoch
    let request = API.Figures.V1.ComputeFiguresRequest.with { $0.asOf = "2023-11-30" }
    try await wait("empowerment", epoch) {
      try await API.Empowerment.V1.EmpowermentFiguresClient(context.caller).computeFigures(
        .with {
          $0 = request; $0.measures = ["empowerment.cooperatives_founded"]
        }
      ).figures.first?.epoch
    }
    try await wait("welfare", epoch) {
      try await API.Welfare.V1.WelfareFiguresClient(context.caller).computeFigures(
        .with {
          $0 = request; $0.measures = ["welfare.sunflower_camps"]
        }
      ).figures.first?.epoch
    }
    try await wait("policy", epoch) {
      try await API.Policy.V1.PolicyFiguresClient(context.caller).computeFigures(
        .with {
          $0 = request; $0.measures = ["policy.dialogues"]
        }
      ).figures.first?.epoch
    }
  }

  private func wait(_ service: String, _ epoch: Int64, _ ask: () async throws -> Int64?)
    async throws
  {
    let stage = "units at \(service)"
    for attempt in 1...Self.attempts {
      do {
        if let reached = try await ask(), reached >= epoch {
          return context.progress.report(stage: stage, rows: Int(reached), over: true)
        }
      } catch let error as RPCError where error.code == .unavailable && attempt < Self.attempts {
        // It has no units yet: asked again below.
      }
      context.progress.report(stage: stage, rows: 0, over: false)
      try await Task.sleep(for: Self.pause)
    }
    throw RPCError(
      .unavailable, reason: "UNITS_NOT_READY", "\(service) does not have the units yet")
  }
}
