// Generated; do not edit.
// swift-format-ignore-file

/// The namespace `API`.
public enum API {}

extension API {
  /// The namespace `API.Admin`.
  public enum Admin {}
}

extension API.Admin {
  /// The namespace `API.Admin.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Auth`.
  public enum Auth {}
}

extension API.Auth {
  /// The namespace `API.Auth.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Empowerment`.
  public enum Empowerment {}
}

extension API.Empowerment {
  /// The namespace `API.Empowerment.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Figures`.
  public enum Figures {}
}

extension API.Figures {
  /// The namespace `API.Figures.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Google`.
  public enum Google {}
}

extension API.Google {
  /// The namespace `API.Google.Protobuf`.
  public enum Protobuf {}
}

extension API {
  /// The namespace `API.Health`.
  public enum Health {}
}

extension API.Health {
  /// The namespace `API.Health.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Membership`.
  public enum Membership {}
}

extension API.Membership {
  /// The namespace `API.Membership.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Policy`.
  public enum Policy {}
}

extension API.Policy {
  /// The namespace `API.Policy.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Reflection`.
  public enum Reflection {}
}

extension API.Reflection {
  /// The namespace `API.Reflection.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Types`.
  public enum Types {}
}

extension API.Types {
  /// The namespace `API.Types.V1`.
  public enum V1 {}
}

extension API {
  /// The namespace `API.Welfare`.
  public enum Welfare {}
}

extension API.Welfare {
  /// The namespace `API.Welfare.V1`.
  public enum V1 {}
}
