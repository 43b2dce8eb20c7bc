/// An enum of the contract: open, so that a number that nobody knows yet passes through.
public protocol SenEnum: Sendable, Hashable, CaseIterable {
  /// The value zero.
  init()
  /// The value of a number; any number has one.
  init(rawValue: Int32)
  /// The number.
  var rawValue: Int32 { get }
  /// The names.
  static var table: EnumTable { get }
}

extension SenEnum {
  /// The name in the proto, such as `ROLE_AUDITOR`, or the number if it has none.
  public var name: String { Self.table.name(of: rawValue) ?? String(rawValue) }

  /// The value of a name in the proto; `nil` if there is none.
  public init?(name: String) {
    guard let number = Self.table.number(of: name) else { return nil }
    self.init(rawValue: number)
  }

  /// Equal if the numbers are.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the number.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
