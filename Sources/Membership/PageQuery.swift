import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// One page of a list: its size, where it starts, and the token of what follows.
struct PageQuery: Sendable {
  /// Records of a page where the request says none, and at most.
  static let defaultSize: Int32 = 100
  static let sizeAtMost: Int32 = 1_000

  /// Records of the page.
  let size: Int
  /// The sort key after which the page starts; empty = from the beginning.
  let start: [SQLValue]
  private let digest: [UInt8]
  private let tokens: PageTokens

  /// Reads a page of a request; `request` is the same request without its token.
  ///
  /// - Throws: INVALID_ARGUMENT `OUT_OF_RANGE` on page_size, `PAGE_TOKEN_MISMATCH` on page_token.
  init(
    _ request: some SenMessage, size: Int32, token: String, context: ServerContext,
    caller: CallerIdentity, tokens: PageTokens, defaultSize: Int32 = PageQuery.defaultSize,
    sizeAtMost: Int32 = PageQuery.sizeAtMost
  ) throws {
    guard (0...sizeAtMost).contains(size) else {
      throw MembershipErrors.error(.field("page_size", .outOfRange))
    }
    self.size = Int(size == 0 ? defaultSize : size)
    self.tokens = tokens
    var query = CanonicalBytes()
    query.append(context.method.path)
    query.append(caller.subject)
    query.append(try request.serializedBytes())
    digest = query.bytes
    do {
      start = token.isEmpty ? [] : try tokens.decode(token, queryDigest: digest)
    } catch {
      throw Self.mismatch
    }
  }

  /// The error of a token of another query.
  static let mismatch = RPCError.pageTokenMismatch

  /// The token of the page after a sort key.
  func token(after position: [SQLValue]) -> String {
    tokens.encode(queryDigest: digest, position: position)
  }

  /// The id after which the page starts; `first` where it starts at the beginning.
  func startID(first: Int64 = 0) throws -> Int64 {
    guard !start.isEmpty else { return first }
    guard start.count == 1, case .integer(let id) = start[0] else { throw Self.mismatch }
    return id
  }
}

/// A place in a list that goes unit by unit: the unit, then a number and a text within it.
struct PageMark: Hashable, Sendable {
  var unit: Int64
  var number: Int64
  var key: String

  /// The mark as a sort key.
  var position: [SQLValue] { [.integer(unit), .integer(number), .text(key)] }

  /// Reads a sort key; nil where it is none.
  init?(_ position: [SQLValue]) {
    guard position.count == 3, case .integer(let unit) = position[0],
      case .integer(let number) = position[1], case .text(let key) = position[2]
    else { return nil }
    self.init(unit: unit, number: number, key: key)
  }

  /// A mark out of its parts.
  init(unit: Int64, number: Int64, key: String = "") {
    self.unit = unit
    self.number = number
    self.key = key
  }
}

/// Reads pages of records unit by unit, in the order of the units.
struct UnitPages: Sendable {
  /// The units, in order.
  let units: [Int64]
  let query: PageQuery
  /// The number from which each unit is read: 0 upwards, or the largest downwards.
  var firstNumber: Int64 = 0

  /// A page: `fetch` gives up to `limit` records of a unit after a mark, with the mark of each.
  func page<Record>(
    _ fetch: (_ after: PageMark, _ limit: Int) throws -> [(record: Record, mark: PageMark)]
  ) throws -> (records: [Record], nextToken: String) {
    var records: [Record] = []
    var index = 0
    var mark = PageMark(unit: units.first ?? 0, number: firstNumber)
    if !query.start.isEmpty {
      guard let start = PageMark(query.start), let found = units.firstIndex(of: start.unit) else {
        throw PageQuery.mismatch
      }
      index = found
      mark = start
    }
    while index < units.count {
      let wanted = query.size - records.count
      let found = try fetch(mark, wanted)
      records += found.map(\.record)
      if records.count == query.size, let last = found.last {
        return (records, query.token(after: last.mark.position))
      }
      index += 1
      if index < units.count { mark = PageMark(unit: units[index], number: firstNumber) }
    }
    return (records, "")
  }
}

/// Reads pages of records by id, of which only some are shown.
struct ScanPages: Sendable {
  /// Records that one page looks at, at most; a page may then be shorter than asked, with a token.
  static let lookedAtMost = 20_000
  /// Records of one read.
  static let step = 500

  let query: PageQuery

  /// A page of the records that `shows` takes.
  func page<Record>(
    id: (Record) -> Int64, shows: (Record) -> Bool,
    _ fetch: (_ after: Int64, _ limit: Int) throws -> [Record]
  ) throws -> (records: [Record], nextToken: String) {
    var records: [Record] = []
    var after = try query.startID()
    var looked = 0
    while looked < Self.lookedAtMost {
      let found = try fetch(after, Self.step)
      for record in found {
        after = id(record)
        if shows(record) { records.append(record) }
        if records.count == query.size { return (records, query.token(after: [.integer(after)])) }
      }
      if found.count < Self.step { return (records, "") }
      looked += found.count
    }
    return (records, query.token(after: [.integer(after)]))
  }
}
