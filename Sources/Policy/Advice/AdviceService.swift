import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Advice to the Government.
struct AdviceHandlers: Wire.AdviceToGovernmentService {
  let desk: PolicyDesk

  func createAdvice(
    _ request: Wire.CreateAdviceRequest, context: ServerContext
  ) async throws -> Wire.Advice {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      try Self.advice(try writer.advice(request, stamp, transaction), in: transaction)
    }
  }

  func recordAdviceIssued(
    _ request: Wire.RecordAdviceIssuedRequest, context: ServerContext
  ) async throws -> Wire.Advice {
    let unit = try await desk.unit(of: .advice, request.adviceID, context, in: "advice")
    return try await desk.write(context, request, header: request.header, unit: unit) {
      writer, stamp, transaction in
      _ = try writer.adviceIssued(request, stamp, transaction)
      return try Self.advice(request.adviceID, in: transaction)
    }
  }

  func getAdvice(
    _ request: Wire.GetAdviceRequest, context: ServerContext
  ) async throws -> Wire.Advice {
    let known = try desk.known(request.knownOn)
    let unit = try await desk.unit(of: .advice, request.id, context, in: "advice")
    return try await desk.read(context, unit: unit) {
      try Self.advice(request.id, known: known, in: $0)
    }
  }

  func listAdvice(
    _ request: Wire.ListAdviceRequest, context: ServerContext
  ) async throws -> Wire.ListAdviceResponse {
    let known = try desk.known(request.knownOn)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: nil,
      query: Array("\(known)".utf8))
    return try await desk.read(context, unit: nil) { reader in
      let (rows, next) = try page.fill(id: \.mark.id, unit: \.advice.unit) {
        try AdviceStore.list(known: known, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.advice = rows.map { Wire.Advice($0) }
        $0.nextPageToken = next
      }
    }
  }

  private static func advice(
    _ id: Int64, known: Int64 = FactStore.now, in reader: some SQLReading
  ) throws -> Wire.Advice {
    guard let stored = try AdviceStore.find(id: id, known: known, in: reader) else {
      throw PolicyFault.noRecord("advice")
    }
    return Wire.Advice(stored)
  }
}
