import SenRPC

/// Loads everything the demonstration needs through the gateway: units first, then the four
/// services side by side. Run again on kept data it changes nothing: every batch carries the same
/// request id and is answered as before.
public struct SynthLoader: Sendable {
  /// What to make.
  public struct Options: Sendable {
    /// The seed of all that is drawn.
    public var seed: UInt64 = 2_023
    /// Record every member one by one instead of declared rolls in most provinces.
    public var allMembers = false

    /// The default options.
    public init() {}
  }

  let options: Options
  let caller: any RPCCaller
  let progress: any LoadProgress

  /// A loader that sends through `caller`, with the rights of a loader.
  public init(options: Options, caller: any RPCCaller, progress: any LoadProgress) {
    self.options = options
    self.caller = caller
    self.progress = progress
  }

  /// Makes and sends everything; throws ``SynthError``, ``RefusedRows`` or an `RPCError`.
  public func run() async throws {
    let reference = try ReferenceData()
    let published = PublishedFigures(reference)
    let country = SynthCountry(reference: reference, seed: options.seed)
    let members = try SynthMembership(country: country, published: published, seed: options.seed)
    let empowerment = try SynthEmpowerment(
      country: country, published: published, seed: options.seed)
    let names = SynthNames(reference)
    let context = LoadContext(caller: caller, seed: options.seed, progress: progress)
    try await UnitsLoad(country: country, members: members, context: context).run()
    try await MirrorWait(context: context).run()
    let full = options.allMembers
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await MembersLoad(
          country: country, members: members, names: names, full: full, context: context
        ).run()
        try await CadresLoad(
          country: country, members: members, names: names, published: published,
          context: context
        ).run()
      }
      group.addTask {
        try await EmpowermentLoad(
          country: country, plan: empowerment, published: published, context: context
        ).run()
      }
      group.addTask {
        try await OrphansLoad(country: country, published: published, context: context).run()
        try await CommunityLoad(country: country, published: published, context: context).run()
      }
      group.addTask {
        try await PlansLoad(
          country: country, members: members, empowerment: empowerment, published: published,
          context: context
        ).run()
        try await PolicyLoad(country: country, published: published, context: context).run()
      }
      try await group.waitForAll()
    }
  }
}
