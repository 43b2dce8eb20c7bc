/// What a property says when an input breaks it.
package struct Broken: Error, CustomStringConvertible {
  /// Which invariant, and how.
  package let description: String

  package init(_ description: String) { self.description = description }

  /// Throws unless the condition holds.
  package static func unless(
    _ condition: @autoclosure () throws -> Bool, _ text: @autoclosure () -> String
  ) throws {
    if try !condition() { throw Broken(text()) }
  }
}

/// An input read from its front; past the end every number is 0.
package struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) { rest = bytes[...] }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  package mutating func u16() -> Int { Int(byte()) << 8 | Int(byte()) }

  package mutating func u24() -> Int { u16() << 8 | Int(byte()) }

  /// As many bytes as there are, up to a number.
  package mutating func take(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  package mutating func takeRest() -> [UInt8] { take(rest.count) }
}
