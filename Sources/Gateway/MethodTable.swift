import SenRPC

/// Which upstream answers which method; a value, made anew whenever an upstream's interface changes.
public struct MethodTable: Sendable {
  /// A method and where it goes.
  public struct Entry: Sendable, Hashable {
    /// The method as the upstream describes it.
    public let method: RPCMethod
    /// Name of the upstream.
    public let upstream: String
  }

  /// Methods that two upstreams claim, or whose ids collide: they are not routed.
  public private(set) var collisions: [String] = []
  /// The entries by method id.
  public private(set) var entries: [UInt64: Entry] = [:]

  /// The table of several upstreams' methods, in the order of their names.
  public init(_ upstreams: [String: [RPCMethod]]) {
    var refused: Set<UInt64> = []
    for (name, methods) in upstreams.sorted(by: { $0.key < $1.key }) {
      for method in methods {
        if let other = entries[method.id] {
          collisions.append("\(method.path) (\(name)) and \(other.method.path) (\(other.upstream))")
          refused.insert(method.id)
        } else {
          entries[method.id] = Entry(method: method, upstream: name)
        }
      }
    }
    for id in refused { entries[id] = nil }
  }
}
