import SenRPC

extension HealthProbe {
  /// Asks `sen.health.v1.Health/Check` for the whole process.
  public static let standard = HealthProbe(method: API.Health.V1.HealthMethods.check) { answer in
    guard let health = try? API.Health.V1.CheckResponse(decoding: answer) else { return true }
    return health.status != .notServing
  }
}
