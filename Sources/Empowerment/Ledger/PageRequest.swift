import SenAPI
import SenRPC
import Storage
import UnionModel

/// What a request for a page says besides the unit.
struct PageRequest: Sendable {
  /// Records of a page; 0 = the default.
  var size: Int32
  /// Where the page before ended.
  var token: String
  /// A condition on `t`, whose placeholders start at ?3; empty = none.
  var condition = ""
  /// Its values.
  var values: [SQLValue] = []
  /// The condition names a record by a reference.
  private(set) var isByReference = false

  /// - Parameter restrict: adds conditions.
  /// - Throws: the error of a field that `restrict` reads.
  init(
    _ size: Int32, _ token: String,
    _ restrict: (inout PageRequest) throws(EmpowermentError) -> Void = { _ in }
  ) throws(RPCError) {
    self.size = size
    self.token = token
    do {
      try restrict(&self)
    } catch {
      throw error.rpcError
    }
  }

  /// Adds the condition that a column of references, which has an index, bears an id.
  mutating func add(reference column: String, _ id: Int64) {
    isByReference = true
    add("t.\(column) = ?", .integer(id))
  }

  /// Adds a condition of one value, whose placeholder is written `?`.
  mutating func add(_ text: String, _ value: SQLValue) {
    values.append(value)
    let marked = text.replacing("?", with: "?\(values.count + 2)")
    condition = condition.isEmpty ? marked : "\(condition) AND \(marked)"
  }

  /// Adds the ends of a span of days.
  mutating func add(_ span: Wire.DaySpan?, of column: String) throws(EmpowermentError) {
    guard let span else { return }
    if !span.from.isEmpty {
      add("t.\(column) >= ?", .day(try Gate.anyDay(span.from, "days.from")))
    }
    if !span.to.isEmpty { add("t.\(column) <= ?", .day(try Gate.anyDay(span.to, "days.to"))) }
  }

  /// What a token is bound to: the method, the caller and the query.
  func digest(_ method: String, _ subject: String, _ query: String) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.append(method)
    bytes.append(subject)
    bytes.append(query)
    bytes.append(condition)
    for value in values {
      if case .integer(let number) = value { bytes.append(number) }
    }
    return bytes.sha256
  }
}
