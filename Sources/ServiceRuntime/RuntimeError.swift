import SenRPC

/// What stops a process: told in one line on standard error, with an exit code of sysexits(3).
public enum RuntimeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A key of the configuration is missing, unknown or out of its range. Exit code 78.
  case configuration(key: String, problem: String)
  /// The configuration file cannot be read or is not YAML. Exit code 78.
  case unreadable(path: String, problem: String)
  /// The database's directory (`data.directory`) is in use by another process, or broken. Exit
  /// code 75.
  case storage(problem: String)
  /// An address cannot be listened on. Exit code 71.
  case listen(keys: String, address: String, problem: String)

  /// One line for the operator, naming the key or file at fault.
  public var description: String {
    switch self {
    case .configuration(let key, let problem): "configuration: \(key): \(problem)"
    case .unreadable(let path, let problem): "configuration: \(path): \(problem)"
    case .storage(let problem): "storage: data.directory: \(problem)"
    case .listen(let keys, let address, let problem): "listen: \(keys): \(address): \(problem)"
    }
  }

  /// The exit code that tells a supervisor what kind of failure it was.
  public var exitCode: Int32 {
    switch self {
    case .configuration, .unreadable: 78
    case .storage: 75
    case .listen: 71
    }
  }
}

extension RuntimeError {
  /// A certificate, key or revocation list that cannot be used, by the key that names its file.
  static func certificate(_ error: TLSError, _ tls: TLSConfiguration) -> RuntimeError {
    let files: [(key: String, path: String?)] = [
      ("tls.key", tls.keyFile), ("tls.certificate", tls.certificateFile),
      ("tls.authority", tls.caFile), ("tls.revocation-list", tls.crlFile),
    ]
    let found = files.first { file in
      guard let path = file.path else { return false }
      return error.description.hasPrefix(path + ":")
    }
    return .configuration(key: found?.key ?? "tls", problem: error.description)
  }
}
