import SenRPC

/// How much longer than usual the tests wait for what must come.
enum Patience {
  #if SANITIZED
    /// Instrumented code runs many times slower, and its build says so.
    static let factor = 10
  #else
    /// The code runs as it is used.
    static let factor = 1
  #endif
}

extension CallOptions {
  /// The usual options, with the time that the build needs.
  static var patient: CallOptions {
    Patience.factor == 1
      ? CallOptions() : CallOptions(timeout: defaultUnaryTimeout * Patience.factor)
  }

  /// The same for a call that is not sent again.
  static var patientOnce: CallOptions {
    var options = patient
    options.attempts = 1
    return options
  }
}
