/// Where a collector takes traces: plain HTTP, "host:port/path".
public struct TraceEndpoint: Hashable, Sendable, CustomStringConvertible {
  /// The path where none is given.
  public static let pathDefault = "/v1/traces"

  /// Host name or address.
  public let host: String
  /// The port.
  public let port: Int
  /// The path, with its slash.
  public let path: String

  /// The endpoint of a text, with or without "http://"; nil if it is none.
  public init?(_ text: String) {
    let rest = text.hasPrefix("http://") ? text.dropFirst("http://".count) : text[...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let place = rest[..<slash]
    guard let colon = place.lastIndex(of: ":"),
      let port = UInt16(place[place.index(after: colon)...]), port > 0, colon > place.startIndex
    else { return nil }
    host = String(place[..<colon].filter { $0 != "[" && $0 != "]" })
    self.port = Int(port)
    let isBare = slash == rest.endIndex || rest[slash...] == "/"
    path = isBare ? Self.pathDefault : String(rest[slash...])
  }

  /// "host:port/path".
  public var description: String { "\(host):\(port)\(path)" }
}
