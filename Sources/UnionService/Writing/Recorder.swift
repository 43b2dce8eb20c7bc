import Crypto
import Logging
import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel

/// Records commands: once under their request id, in one transaction with the audit row, at the
/// instant that the clock (or, for a loader, the header) says.
///
///     func admitMember(_ request: Wire.AdmitMemberRequest, context: ServerContext) async throws
///       -> Wire.Member
///     {
///       let caller = try authorizer.authorize(
///         context, unit: UnitID(request.branchID), field: "branch_id")
///       let admission = try Admission(request, today: environment.clock.today)
///       return try await recorder.record(
///         context, caller: caller, header: request.header, request: request,
///         unit: UnitID(request.branchID)
///       ) { transaction, stamp in
///         try MemberStore.admit(admission, stamp, transaction)
///       }
///     }
public struct Recorder: Sendable {
  /// Length of a request id, in bytes.
  public static let requestIDLength = 16

  let environment: ServiceEnvironment
  let mapError: @Sendable (any Error) -> RPCError?

  /// Makes a recorder.
  ///
  /// - Parameter mapError: the service's only mapping from its domain errors; nil for an error that
  ///   it does not know.
  public init(
    environment: ServiceEnvironment,
    mapError: @escaping @Sendable (any Error) -> RPCError? = { _ in nil }
  ) {
    self.environment = environment
    self.mapError = mapError
  }

  /// Runs a command's body in a write transaction and answers after it is durable; the same request
  /// id with the same body and caller answers the same without running it again.
  ///
  /// - Parameters:
  ///   - header: the request's header; its request id must have 16 bytes.
  ///   - request: the whole request, of which the digest is kept.
  ///   - unit: the unit that the audit row names; nil for none.
  ///   - body: writes and gives the reply. It may be run again, and must do nothing outside the
  ///     transaction. A throw rolls it back.
  /// - Throws: INVALID_ARGUMENT `REQUEST_ID_INVALID`, `DATE_IN_FUTURE`; PERMISSION_DENIED
  ///   `RECORDED_AT_NOT_PERMITTED`; ALREADY_EXISTS `REQUEST_ID_REUSED`; what `mapError` gives.
  public func record<Reply: SenMessage, Request: SenMessage>(
    _ context: ServerContext, caller: CallerIdentity, header: API.Types.V1.WriteHeader?,
    request: Request, unit: UnitID?,
    _ body: @escaping @Sendable (WriteTransaction, WriteStamp) throws -> Reply
  ) async throws -> Reply {
    try await write(context, caller: caller, header: header, request: request, unit: unit, body)
      .reply
  }

  /// The same as `record`, and whether the command had been recorded before.
  ///
  /// - Parameter bytesAtMost: the longest request; a longer one is RESOURCE_EXHAUSTED
  ///   `BATCH_TOO_LARGE`.
  public func write<Reply: SenMessage, Request: SenMessage>(
    _ context: ServerContext, caller: CallerIdentity, header: API.Types.V1.WriteHeader?,
    request: Request, unit: UnitID?, bytesAtMost: Int = .max,
    _ body: @escaping @Sendable (WriteTransaction, WriteStamp) throws -> Reply
  ) async throws -> (reply: Reply, replayed: Bool) {
    let stamp = try stamp(caller, header)
    let bytes = try request.serializedBytes()
    guard bytes.count <= bytesAtMost else {
      throw RPCError(
        .resourceExhausted, reason: "BATCH_TOO_LARGE", "a batch has at most \(bytesAtMost) bytes",
        vi: "một lô có nhiều nhất \(bytesAtMost) byte")
    }
    let writing = WriteRequest(
      key: stamp.requestID, bodyDigest: Self.digest(bytes, context.method, caller),
      audit: AuditEntry(
        subject: caller.subject, method: context.method.path, unitID: unit?.rawValue ?? 0,
        tokenID: caller.tokenID, requestID: context.requestID),
      recordedAt: stamp.historical?.rawValue)
    do {
      let outcome = try await environment.database.write(writing) { transaction in
        try body(transaction, stamp).serializedBytes()
      }
      return (try Reply(serializedBytes: outcome.reply), outcome.replayed)
    } catch {
      throw rpcError(error, context)
    }
  }

  /// Checks a header and says under which marks its facts are recorded.
  public func stamp(
    _ caller: CallerIdentity, _ header: API.Types.V1.WriteHeader?
  ) throws(RPCError) -> WriteStamp {
    guard let header, header.requestID.count == Self.requestIDLength else {
      throw invalid(
        "header.request_id", "REQUEST_ID_INVALID",
        "must be \(Self.requestIDLength) random bytes",
        vi: "phải là \(Self.requestIDLength) byte ngẫu nhiên")
    }
    var historical: Instant?
    if let timestamp = header.recordedAt {
      guard caller.roles.contains(.loader) else {
        throw RPCError(
          .permissionDenied, reason: "RECORDED_AT_NOT_PERMITTED",
          "only a loader may say when a fact was recorded",
          vi: "chỉ chương trình nạp dữ liệu được ghi thời điểm ghi nhận")
      }
      guard let instant = Instant(timestamp) else {
        throw invalid(
          "header.recorded_at", "INSTANT_INVALID", "is no instant", vi: "không phải thời điểm")
      }
      guard instant <= environment.clock.now else {
        throw invalid(
          "header.recorded_at", "DATE_IN_FUTURE", "lies in the future",
          vi: "là thời điểm trong tương lai")
      }
      historical = instant
    }
    return WriteStamp(
      requestID: header.requestID, recordedBy: caller.subject, synthetic: header.synthetic,
      isLoader: caller.roles.contains(.loader), historical: historical)
  }

  private static func digest(
    _ request: [UInt8], _ method: RPCMethod, _ caller: CallerIdentity
  ) -> [UInt8] {
    var hash = SHA256()
    var head = CanonicalBytes()
    head.append(method.path)
    head.append(caller.subject)
    hash.update(data: head.bytes)
    hash.update(data: request)
    return Array(hash.finalize())
  }

  /// Any error as the one that is sent: RPC errors as they are, domain errors by the service's
  /// mapping, storage errors by ours, the rest INTERNAL with the cause in the log only.
  public func rpcError(_ error: any Error, _ context: ServerContext) -> RPCError {
    if let error = error as? RPCError { return error }
    if let mapped = mapError(error) { return mapped }
    if let storage = error as? StorageError, let mapped = RPCError(storage) { return mapped }
    if error is CancellationError { return RPCError(wrapping: error) }
    environment.logger.error(
      "call failed",
      metadata: [
        "request.id": "\(context.requestID)", "rpc.method": "\(context.method.path)",
        "error.type": "\(type(of: error))", "error": "\(error)",
      ])
    return RPCError(wrapping: error)
  }
}

/// Under which marks the facts of one command are recorded.
public struct WriteStamp: Hashable, Sendable {
  /// The command's request id, 16 bytes.
  public let requestID: [UInt8]
  /// The subject that records: for `recorded_by`.
  public let recordedBy: String
  /// A generator made the records: for `synthetic`.
  public let synthetic: Bool
  /// The caller is a loader: it may choose ids.
  public let isLoader: Bool
  /// The instant that a loader stated; nil = now (`WriteTransaction.now` holds either).
  public let historical: Instant?

  /// Makes a stamp.
  public init(
    requestID: [UInt8], recordedBy: String, synthetic: Bool, isLoader: Bool = false,
    historical: Instant? = nil
  ) {
    self.requestID = requestID
    self.recordedBy = recordedBy
    self.synthetic = synthetic
    self.isLoader = isLoader
    self.historical = historical
  }

  /// The id of a new record: the one that a loader chose (> 0), else a fresh one.
  ///
  /// - Throws: PERMISSION_DENIED `ID_NOT_PERMITTED` where another than a loader chooses,
  ///   INVALID_ARGUMENT on the field where the id is negative.
  public func recordID(
    _ chosen: Int64, field: String = "id", in transaction: WriteTransaction
  ) throws -> Int64 {
    guard chosen != 0 else { return transaction.nextID() }
    guard isLoader else {
      throw RPCError(
        .permissionDenied, reason: "ID_NOT_PERMITTED", "only a loader may choose ids",
        vi: "chỉ chương trình nạp dữ liệu được chọn mã bản ghi")
    }
    guard chosen > 0 else {
      throw invalid(field, "OUT_OF_RANGE", "must be positive", vi: "phải là số dương")
    }
    return chosen
  }
}
