// Generated; do not edit.
// swift-format-ignore-file

/// The namespace `Fixtures`.
public enum Fixtures {}

extension Fixtures {
  /// The namespace `Fixtures.V1`.
  public enum V1 {}
}
