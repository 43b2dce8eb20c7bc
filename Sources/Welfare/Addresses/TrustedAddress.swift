/// A place that takes in women and children in danger. Where it is, is not recorded.
struct TrustedAddress: Sendable, Hashable {
  /// The programme.
  let programme: Programme
}
