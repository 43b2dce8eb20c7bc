/// What travels beside the messages of a call: a few registered entries and any literal ones.
public struct Metadata: Sendable, Hashable {
  /// A registered entry or a literal name.
  public enum Key: Sendable, Hashable {
    /// A name of `[a-z0-9._-]{1,64}`.
    case literal(String)
    /// The W3C trace context, 26 binary bytes.
    case traceparent
    /// What the client presents to prove who it is (`Bearer …`).
    case authorization
    /// 16 bytes under which a repeated call is the same call.
    case idempotencyKey
    /// Who calls, as the gateway wrote it.
    case caller
    /// The timeout in microseconds if 32 bits do not hold it.
    case timeout
    /// The method's full name.
    case methodName
    /// The languages the caller reads, as in HTTP.
    case acceptLanguage
  }

  /// One entry.
  public struct Entry: Sendable, Hashable {
    /// The entry's key.
    public var key: Key
    /// The entry's bytes.
    public var value: [UInt8]

    /// An entry out of key and bytes.
    public init(_ key: Key, _ value: [UInt8]) {
      self.key = key
      self.value = value
    }
  }

  /// The entries in the order of the wire.
  public var entries: [Entry]

  /// Metadata without entries.
  public init() {
    entries = []
  }

  /// Metadata of literal entries with texts.
  public init(_ literals: [String: String]) {
    entries = literals.sorted { $0.key < $1.key }.map {
      Entry(.literal($0.key), Array($0.value.utf8))
    }
  }

  /// True if there are no entries.
  public var isEmpty: Bool { entries.isEmpty }

  /// The first value under a key; setting `nil` removes all.
  public subscript(key: Key) -> [UInt8]? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard !(entries.isEmpty && newValue == nil) else { return }
      entries.removeAll { $0.key == key }
      if let newValue { entries.append(Entry(key, newValue)) }
    }
  }

  /// The first value under a literal name; setting `nil` removes all.
  public subscript(name: String) -> [UInt8]? {
    get { self[.literal(name)] }
    set { self[.literal(name)] = newValue }
  }

  /// The first value under a literal name as text.
  public func text(_ name: String) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Sets a literal entry to a text.
  public mutating func set(_ name: String, _ text: String) {
    self[name] = Array(text.utf8)
  }

  /// Who calls, as the gateway wrote it: bytes that only trusted forwarders may set.
  public var caller: [UInt8]? {
    get { self[.caller] }
    set { self[.caller] = newValue }
  }

  /// What the client presents to prove who it is.
  public var authorization: String? {
    get { self[.authorization].map { String(decoding: $0, as: UTF8.self) } }
    set { self[.authorization] = newValue.map { Array($0.utf8) } }
  }

  /// 16 bytes under which a repeated call is the same call.
  public var idempotencyKey: [UInt8]? {
    get { self[.idempotencyKey] }
    set { self[.idempotencyKey] = newValue }
  }

  /// The W3C trace context, 26 binary bytes.
  public var traceparent: [UInt8]? {
    get { self[.traceparent] }
    set { self[.traceparent] = newValue }
  }

  /// The languages the caller reads, as in HTTP.
  public var acceptLanguage: String? {
    get { self[.acceptLanguage].map { String(decoding: $0, as: UTF8.self) } }
    set { self[.acceptLanguage] = newValue.map { Array($0.utf8) } }
  }
}
