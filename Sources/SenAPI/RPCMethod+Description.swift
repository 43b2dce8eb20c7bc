import SenCodec
import SenRPC

extension RPCMethod {
  /// The method that a descriptor describes: what a caller without generated code needs.
  public init(description: MethodDescription) {
    let shape: RPCShape =
      switch (description.clientStreaming, description.serverStreaming) {
      case (false, false): .unary
      case (true, false): .clientStreaming
      case (false, true): .serverStreaming
      case (true, true): .bidirectional
      }
    let named: [String: MethodOptions] = [
      "inline": .inline, "idempotent": .idempotent, "sensitive": .sensitive,
      "no_deadline": .noDeadline, "may_idle": .mayIdle, "hedge": .hedge,
    ]
    let options = description.options.compactMap { named[$0] }
      .reduce(into: MethodOptions()) { $0.formUnion($1) }
    self.init(path: description.path, shape: shape, options: options)
  }
}
