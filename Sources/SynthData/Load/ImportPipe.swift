import SenAPI
import SenCodec
import SenRPC

/// What a load tells while it runs.
public protocol LoadProgress: Sendable {
  /// A stage has begun, goes on or has ended: its name, rows sent so far, and whether it is over.
  func report(stage: String, rows: Int, over: Bool)
}

/// Rows that a service refused: the load stops, with the first reasons.
public struct RefusedRows: Error, CustomStringConvertible {
  /// Which stage of the load.
  public let stage: String
  /// How many rows were refused.
  public let count: Int64
  /// The first refusals, at most ten.
  public let first: [String]

  /// What went wrong, for people.
  public var description: String {
    "\(stage): \(count) rows were refused: \(first.joined(separator: "; "))"
  }
}

/// A batch of any service's import.
protocol ImportBatchMessage: Sendable {
  associatedtype Record: Sendable
  init()
  var header: API.Types.V1.WriteHeader? { get set }
  var records: [Record] { get set }
}

extension API.Membership.V1.ImportBatch: ImportBatchMessage {}
extension API.Empowerment.V1.ImportBatch: ImportBatchMessage {}
extension API.Welfare.V1.ImportBatch: ImportBatchMessage {}
extension API.Policy.V1.ImportBatch: ImportBatchMessage {}
extension API.Membership.V1.ImportUnitsRequest: ImportBatchMessage {
  var records: [API.Membership.V1.CreateUnitRequest] {
    get { units }
    set { units = newValue }
  }
}

/// Gathers rows into batches and sends them; a batch holds rows of one recorded instant.
struct ImportPipe<Batch: ImportBatchMessage> {
  /// Rows of a batch.
  static var rowsPerBatch: Int { 1_000 }

  private let sink: RequestSink<Batch>
  private let stage: String
  private let seed: UInt64
  private let progress: any LoadProgress
  private var batch = Batch()
  private var recorded: Int64 = 0
  private var batches = 0
  private var rows = 0

  init(sink: RequestSink<Batch>, stage: String, seed: UInt64, progress: any LoadProgress) {
    self.sink = sink
    self.stage = stage
    self.seed = seed
    self.progress = progress
  }

  /// Adds a row about a day; sends the batch before it where it is full or of another instant.
  mutating func add(_ record: Batch.Record, day: Int) async throws {
    let instant = SynthDay.recorded(day)
    if batch.records.count >= Self.rowsPerBatch || instant.seconds != recorded {
      try await flush()
      recorded = instant.seconds
    }
    batch.records.append(record)
  }

  /// Sends what is gathered.
  mutating func flush() async throws {
    guard !batch.records.isEmpty else { return }
    var random = Seeded(seed: seed, stream: "\(stage)#\(batches)")
    var id: [UInt8] = []
    for word in [random.next(), random.next()] {
      withUnsafeBytes(of: word.bigEndian) { id.append(contentsOf: $0) }
    }
    batch.header = .with {
      $0.requestID = id
      $0.recordedAt = .with { $0.seconds = recorded }
      $0.synthetic = true
    }
    rows += batch.records.count
    batches += 1
    try await sink.write(batch)
    batch.records.removeAll(keepingCapacity: true)
    progress.report(stage: stage, rows: rows, over: false)
  }

  /// Sends the rest.
  mutating func finish() async throws {
    try await flush()
    progress.report(stage: stage, rows: rows, over: true)
  }
}

/// What every stage of a load needs.
struct LoadContext: Sendable {
  let caller: any RPCCaller
  let seed: UInt64
  let progress: any LoadProgress

  /// A random source of its own for a stage.
  func random(_ stream: String) -> Seeded { Seeded(seed: seed, stream: stream) }

  /// Refuses to go on after refused rows.
  func check(_ summary: API.Types.V1.ImportSummary, stage: String) throws {
    guard summary.refused > 0 else { return }
    let first = summary.errors.prefix(10).map { "row \($0.row) \($0.field) \($0.reason)" }
    throw RefusedRows(stage: stage, count: summary.refused, first: first)
  }

  /// One import stage of a service.
  func membership(
    _ stage: String,
    _ body: (inout ImportPipe<API.Membership.V1.ImportBatch>) async throws -> Void
  ) async throws {
    let client = API.Membership.V1.MembershipImportsClient(caller)
    let summary = try await client.importRecords { sink in
      var pipe = ImportPipe(sink: sink, stage: stage, seed: seed, progress: progress)
      try await body(&pipe)
      try await pipe.finish()
    }
    try check(summary, stage: stage)
  }

  func empowerment(
    _ stage: String,
    _ body: (inout ImportPipe<API.Empowerment.V1.ImportBatch>) async throws -> Void
  ) async throws {
    let client = API.Empowerment.V1.EmpowermentImportsClient(caller)
    let summary = try await client.importRecords { sink in
      var pipe = ImportPipe(sink: sink, stage: stage, seed: seed, progress: progress)
      try await body(&pipe)
      try await pipe.finish()
    }
    try check(summary, stage: stage)
  }

  func welfare(
    _ stage: String,
    _ body: (inout ImportPipe<API.Welfare.V1.ImportBatch>) async throws -> Void
  ) async throws {
    let client = API.Welfare.V1.WelfareImportsClient(caller)
    let summary = try await client.importRecords { sink in
      var pipe = ImportPipe(sink: sink, stage: stage, seed: seed, progress: progress)
      try await body(&pipe)
      try await pipe.finish()
    }
    try check(summary, stage: stage)
  }

  func policy(
    _ stage: String,
    _ body: (inout ImportPipe<API.Policy.V1.ImportBatch>) async throws -> Void
  ) async throws {
    let client = API.Policy.V1.PolicyImportsClient(caller)
    let summary = try await client.importRecords { sink in
      var pipe = ImportPipe(sink: sink, stage: stage, seed: seed, progress: progress)
      try await body(&pipe)
      try await pipe.finish()
    }
    try check(summary, stage: stage)
  }
}
