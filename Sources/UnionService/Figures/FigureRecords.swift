import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel

extension FigureDesk {
  /// Records of a page where the request says none.
  public static let defaultPageSize: Int32 = 100
  /// Most records of a page.
  public static let maximumPageSize: Int32 = 1_000

  /// Where a page ends: the relation, the day and kind of the last record given, and how many of
  /// that day and kind have gone by.
  private struct Position {
    var relation: Int64 = 0
    var day: Int64 = .min
    var kind = ""
    var skipped: Int64 = 0

    /// Bytes of the numbers before the kind.
    private static let numberBytes = 32

    init(relation: Int64 = 0) {
      self.relation = relation
    }

    /// Reads what `bytes` wrote; nil for anything else.
    init?(bytes: [UInt8], knownOn: inout Int64?) {
      guard bytes.count >= Self.numberBytes else { return nil }
      let numbers = stride(from: 0, to: Self.numberBytes, by: 8).map { start in
        bytes[start..<(start + 8)].reduce(Int64(0)) { $0 << 8 | Int64($1) }
      }
      guard numbers[1] >= 0, numbers[3] >= 0 else { return nil }
      knownOn = numbers[0]
      relation = numbers[1]
      day = numbers[2]
      skipped = numbers[3]
      kind = String(decoding: bytes[Self.numberBytes...], as: UTF8.self)
    }

    func bytes(knownOn: Int64) -> [UInt8] {
      var bytes = CanonicalBytes()
      for number in [knownOn, relation, day, skipped] { bytes.append(number) }
      return bytes.bytes + Array(kind.utf8)
    }
  }

  /// One relation to list, with the days it is asked over.
  private struct Listing {
    let relation: MeasureRelation
    let question: FigureQuestion
  }

  private struct PageFull: Error {}

  /// The records under one figure, page by page: those of the asked unit's subtree, within the
  /// caller's rights. Derived measures list none.
  ///
  /// - Throws: what `compute` throws; INVALID_ARGUMENT `PAGE_TOKEN_MISMATCH` for a token of another
  ///   query, `OUT_OF_RANGE` for a page size outside 0…1,000.
  public func listRecords(
    _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    guard let measure = byID[request.measure] else {
      _ = try authorizer.admit(context)
      throw invalid(
        "measure", "UNKNOWN_MEASURE", "there is no such measure here", vi: "không có chỉ tiêu này")
    }
    guard (0...Self.maximumPageSize).contains(request.pageSize) else {
      throw invalid(
        "page_size", "OUT_OF_RANGE", "must be 0 to \(Self.maximumPageSize)",
        vi: "phải từ 0 đến \(Self.maximumPageSize)")
    }
    let frame = try frame(
      FrameRequest(
        asOf: request.asOf, from: request.from, knownOn: request.knownOn, unit: request.unitID,
        geography: request.geography, epoch: 0), context)
    let question = frame.question(measure.definition, output: .unit(frame.unit), splits: [])
    // A token carries the instant, so that later pages see what the first one saw.
    let digest = Self.queryDigest(request, frame)
    let start = try position(request.pageToken, digest)
    let size = request.pageSize == 0 ? Self.defaultPageSize : request.pageSize
    do {
      return try await page(measure, question, start.0, start.1, Int(size), digest)
    } catch {
      throw Recorder(environment: environment).rpcError(error, context)
    }
  }

  private func page(
    _ measure: ServiceMeasure, _ question: FigureQuestion, _ start: Position, _ knownOn: Int64?,
    _ size: Int, _ digest: [UInt8]
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    var asked = question
    if let knownOn {
      asked = question.known(on: Instant(rawValue: knownOn))
    }
    let listings = self.listings(measure, asked)
    let instant = asked.knownOn.rawValue
    let tokens = environment.database.pageTokens
    return try await environment.database.read { transaction in
      var response = API.Figures.V1.ListFigureRecordsResponse()
      var at = start
      do {
        while at.relation < listings.count {
          try Self.list(listings[Int(at.relation)], measure, transaction, &at) { record in
            if response.records.count == size { throw PageFull() }
            response.records.append(record)
          }
          at = Position(relation: at.relation + 1)
        }
      } catch is PageFull {
        response.nextPageToken = tokens.encode(
          query: digest, position: at.bytes(knownOn: instant))
      }
      return response
    }
  }

  private func listings(_ measure: ServiceMeasure, _ question: FigureQuestion) -> [Listing] {
    if let listing = measure.listing {
      return [Listing(relation: listing, question: question)]
    }
    switch measure.computation {
    case .rows(let relation):
      return [Listing(relation: relation, question: question)]
    case .net(let stock, _):
      guard let stock = byID[stock] else { return [] }
      return listings(stock, question.over(from: .distantPast, asOf: question.asOf))
    case .coverage(let rule), .failingUnits(let rule):
      return rule.conditions.flatMap(\.relations).map {
        Listing(relation: $0, question: question)
      }
    case .derived:
      return []
    }
  }

  /// Gives the rows after `at` in the order (day, kind, id); `at` follows what was given. Rows of one
  /// day and kind are told apart by how many of them have gone by.
  private static func list(
    _ listing: Listing, _ measure: ServiceMeasure, _ transaction: ReadTransaction,
    _ at: inout Position, _ body: (API.Figures.V1.FigureRecord) throws -> Void
  ) throws {
    let text = RelationStore.listing(of: listing.relation)
    let question = listing.question
    let (sql, values) = listing.relation.bound(
      text, from: question.from, asOf: question.asOf, knownOn: question.knownOn,
      extra: ["page_day": .integer(at.day), "page_kind": .text(at.kind)])
    let tree = question.tree
    let whole = question.unit == tree.root
    var scope = ScopeFilter(question)
    var toSkip = at.skipped
    var place = at
    defer { at = place }
    try transaction.forEach(sql, values) { row in
      let day = row.int64(5)
      let kind = row.text(3)
      if day != place.day || kind != place.kind {
        place.day = day
        place.kind = kind
        place.skipped = 0
        toSkip = 0
      }
      if toSkip > 0 {
        toSkip -= 1
        return
      }
      let unit = UnitID(row.int64(0))
      let inside = tree.position(of: unit) == nil ? whole : tree.contains(question.unit, unit)
      if inside, scope.lets(unit, BusinessDay(rawValue: day)) {
        try body(record(row, measure))
      }
      place.skipped += 1
    }
  }

  private static func record(
    _ row: SQLRow, _ measure: ServiceMeasure
  ) -> API.Figures.V1.FigureRecord {
    .with {
      $0.kind = row.text(3)
      $0.id =
        measure.hidesRecordIDs
        ? pseudonym(measure.definition.id, text(row.value(4))) : text(row.value(4))
      $0.unitID = row.int64(0)
      $0.day = BusinessDay(rawValue: row.int64(5)).iso
      $0.recordedAt = Instant(rawValue: row.int64(6)).timestamp
      $0.weight = Double(row.int64(2))
      let key = row.value(1)
      $0.keyDigest = key == .null ? "" : pseudonym(measure.definition.distinctKey, text(key))
    }
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let value): String(value)
    case .real(let value): "\(value)"
    case .text(let text): text
    case .blob(let bytes): CanonicalBytes.hex(bytes)
    }
  }

  /// The first 16 hex digits of SHA-256 over a domain and an id.
  public static func pseudonym(_ domain: String, _ id: String) -> String {
    var bytes = CanonicalBytes()
    bytes.append(domain)
    bytes.append(id)
    return String(bytes.sha256Hex.prefix(16))
  }

  private static func queryDigest(
    _ request: API.Figures.V1.ListFigureRecordsRequest, _ frame: FigureFrame
  ) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.append("figure-records")
    bytes.append(request.measure)
    bytes.append(frame.asOf.rawValue)
    bytes.append(frame.from?.rawValue ?? BusinessDay.distantPast.rawValue)
    bytes.append(request.knownOn == nil ? 0 : frame.knownOn.rawValue)
    bytes.append(frame.unit.rawValue)
    bytes.append(request.geography)
    bytes.append(frame.caller.subject)
    return bytes.sha256
  }

  private func position(
    _ token: String, _ digest: [UInt8]
  ) throws -> (Position, Int64?) {
    guard !token.isEmpty else { return (Position(), nil) }
    var knownOn: Int64?
    do {
      let bytes = try environment.database.pageTokens.decode(token, query: digest)
      if let position = Position(bytes: bytes, knownOn: &knownOn) { return (position, knownOn) }
    } catch {}
    throw RPCError.pageTokenMismatch
  }
}

extension FigureQuestion {
  /// The same question as known at another instant.
  func known(on instant: Instant) -> FigureQuestion {
    FigureQuestion(
      definition: definition, from: from, asOf: asOf, knownOn: instant, tree: tree,
      history: history, output: output, splits: splits)
  }
}
