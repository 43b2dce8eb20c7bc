// Generated; do not edit.
// swift-format-ignore-file

/// The namespace `Bench`.
public enum Bench {}

extension Bench {
  /// The namespace `Bench.V1`.
  public enum V1 {}
}
