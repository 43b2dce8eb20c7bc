/// What stops a process: told in one line on standard error, with an exit code of sysexits(3).
public enum RuntimeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A key of the configuration is missing, unknown or out of its range. Exit code 78.
  case configuration(key: String, problem: String)
  /// The configuration file cannot be read or is not YAML. Exit code 78.
  case unreadable(path: String, problem: String)
  /// The database's directory is in use by another process, or broken. Exit code 75.
  case storage(problem: String)
  /// An address cannot be listened on. Exit code 71.
  case listen(address: String, problem: String)
  /// A certificate, key or revocation list cannot be used. Exit code 78.
  case certificate(problem: String)

  /// One line for the operator, naming the key or file at fault.
  public var description: String {
    switch self {
    case .configuration(let key, let problem): "configuration: \(key): \(problem)"
    case .unreadable(let path, let problem): "configuration: \(path): \(problem)"
    case .storage(let problem): "storage: \(problem)"
    case .listen(let address, let problem): "listen: \(address): \(problem)"
    case .certificate(let problem): "tls: \(problem)"
    }
  }

  /// The exit code that tells a supervisor what kind of failure it was.
  public var exitCode: Int32 {
    switch self {
    case .configuration, .unreadable, .certificate: 78
    case .storage: 75
    case .listen: 71
    }
  }
}
