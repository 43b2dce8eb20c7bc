// Generated; do not edit.
// swift-format-ignore-file

/// The namespace `Fixtures`.
public enum Fixtures {}

extension Fixtures {
  /// The namespace `Fixtures.V1`.
  public enum V1 {}
}

/// The namespace `Interop`.
public enum Interop {}

extension Interop {
  /// The namespace `Interop.V1`.
  public enum V1 {}
}
