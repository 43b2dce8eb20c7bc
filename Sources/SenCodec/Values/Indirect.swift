/// A value that lies elsewhere, so that a message can hold one of its own type.
public final class Indirect<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public let value: Value

  /// Puts a value aside.
  public init(_ value: Value) { self.value = value }

  /// Equal if the values are.
  public static func == (left: Indirect, right: Indirect) -> Bool { left.value == right.value }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
