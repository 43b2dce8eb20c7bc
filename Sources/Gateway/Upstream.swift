import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// One service behind the gateway: its connections and the interface it has described.
public final class Upstream: Sendable {
  /// The interface of an upstream, as it last described it.
  public struct Interface: Sendable {
    /// SHA-256 of the descriptor set.
    public var digest: [UInt8] = []
    /// The serialized descriptor set.
    public var descriptorSet: [UInt8] = []
    /// Full names of the services it serves.
    public var services: [String] = []
    /// Their methods.
    public var methods: [RPCMethod] = []
  }

  /// Services that every process answers for itself; they are not routed.
  public static let ownServices: Set<String> = [
    "sen.admin.v1.Admin", "sen.health.v1.Health", "sen.reflection.v1.Reflection",
  ]

  /// Its name in the configuration, such as "membership".
  public let name: String
  /// The connections to its replicas.
  public let caller: any RPCCaller
  /// The same, where it is a pool of real connections.
  let pool: RPCClientPool?
  private let state: Mutex<(interface: Interface, isUp: Bool, reason: String)>

  /// An upstream by its name.
  ///
  /// Until it has described itself it has the methods of this build's `sen.<name>.*`, so that a call
  /// before that is told that the service is unavailable, not that there is no such method.
  public init(name: String, caller: any RPCCaller) {
    self.name = name
    self.caller = caller
    pool = caller as? RPCClientPool
    var interface = Interface()
    interface.methods = Self.builtIn.filter { $0.path.hasPrefix("sen.\(name).") }
    state = Mutex((interface, false, "NOT_REACHED_YET"))
  }

  /// The methods that this build knows; none if its own descriptors could not be read.
  private static let builtIn: [RPCMethod] = {
    let pool = try? DescriptorPool(fileDescriptorSet: SenDescriptors.fileDescriptorSet)
    return (pool?.services ?? []).flatMap(\.methods).map(RPCMethod.init(description:))
  }()

  /// What it described last, or what this build knows of it.
  public var interface: Interface { state.withLock { $0.interface } }

  /// Its state for health: whether it answered, and why not.
  public var health: API.Health.V1.ComponentHealth {
    let (isUp, reason) = state.withLock { ($0.isUp, $0.reason) }
    return .with {
      $0.name = name
      $0.status = isUp ? .serving : .notServing
      $0.reason = reason
    }
  }

  /// Asks for its health and, if it has changed, its interface. True if the interface is new.
  public func refresh() async throws -> Bool {
    do {
      let reflection = API.Reflection.V1.ReflectionClient(caller)
      let known = interface.digest
      let answer = try await reflection.getDescriptors(.with { $0.ifNotDigest = known })
      let health = try await API.Health.V1.HealthClient(caller).check(.init())
      let reasons = health.components.map(\.reason).filter { !$0.isEmpty }
      state.withLock {
        $0.isUp = health.status == .serving
        $0.reason = reasons.joined(separator: ", ")
      }
      guard answer.digest != known || answer.services != interface.services else { return false }
      try take(answer)
      return true
    } catch {
      let reason = (error as? RPCError)?.reason ?? "UPSTREAM_UNAVAILABLE"
      state.withLock {
        $0.isUp = false
        $0.reason = reason
      }
      throw error
    }
  }

  private func take(_ answer: API.Reflection.V1.GetDescriptorsResponse) throws {
    let set = answer.fileDescriptorSet.isEmpty ? interface.descriptorSet : answer.fileDescriptorSet
    let pool = try DescriptorPool(fileDescriptorSet: set)
    let served = Set(answer.services).subtracting(Self.ownServices)
    let methods = pool.services.filter { served.contains($0.name) }.flatMap { service in
      service.methods.map(RPCMethod.init(description:))
    }
    state.withLock {
      $0.interface = Interface(
        digest: answer.digest, descriptorSet: set, services: answer.services, methods: methods)
    }
  }
}
