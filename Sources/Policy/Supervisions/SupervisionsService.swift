import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Supervisions, participations, visits, findings and recommendations.
struct SupervisionsHandlers: Wire.SupervisionsService {
  let desk: PolicyDesk

  func createSupervision(
    _ request: Wire.CreateSupervisionRequest, context: ServerContext
  ) async throws -> Wire.Supervision {
    let led = request.leadUnitID != 0
    return try await supervision(
      context, request, header: request.header,
      unit: UnitID(rawValue: led ? request.leadUnitID : request.unitID),
      field: led ? "lead_unit_id" : "unit_id"
    ) { try $0.supervision(request, $1, $2) }
  }

  func recordSupervisionStep(
    _ request: Wire.RecordSupervisionStepRequest, context: ServerContext
  ) async throws -> Wire.Supervision {
    let unit = try await desk.unit(
      of: .supervision, request.supervisionID, context, in: "supervision")
    return try await supervision(context, request, header: request.header, unit: unit, field: nil) {
      _ = try $0.supervisionStep(request, $1, $2)
      return request.supervisionID
    }
  }

  private func supervision<Request: SenMessage>(
    _ context: ServerContext, _ request: Request, header: Types.WriteHeader?, unit: UnitID,
    field: String?,
    _ write: @escaping @Sendable (PolicyWriter, WriteStamp, WriteTransaction) throws -> Int64
  ) async throws -> Wire.Supervision {
    try await desk.write(context, request, header: header, unit: unit, field: field) {
      writer, stamp, transaction in
      let id = try write(writer, stamp, transaction)
      guard
        let stored = try SupervisionStore.find(id: id, known: FactStore.now, in: transaction)
      else { throw PolicyFault.noRecord("supervision") }
      return Wire.Supervision(stored)
    }
  }

  func getSupervision(
    _ request: Wire.GetSupervisionRequest, context: ServerContext
  ) async throws -> Wire.Supervision {
    let known = try desk.known(request.knownOn)
    let unit = try await desk.unit(of: .supervision, request.id, context, in: "supervision")
    return try await desk.read(context, unit: unit) { reader in
      guard let stored = try SupervisionStore.find(id: request.id, known: known, in: reader) else {
        throw PolicyFault.noRecord("supervision")
      }
      return Wire.Supervision(stored)
    }
  }

  func listSupervisions(
    _ request: Wire.ListSupervisionsRequest, context: ServerContext
  ) async throws -> Wire.ListSupervisionsResponse {
    let known = try desk.known(request.knownOn)
    let unit = PolicyDesk.asked(request.unitID)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: unit,
      query: Array("\(request.unitID) \(request.year) \(known)".utf8))
    return try await desk.read(context, unit: unit) { reader in
      let (rows, next) = try page.fill(id: \.mark.id, unit: \.supervision.unit) {
        try SupervisionStore.list(
          year: Int64(request.year), known: known, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.supervisions = rows.map { Wire.Supervision($0) }
        $0.nextPageToken = next
      }
    }
  }

  func recordParticipation(
    _ request: Wire.RecordParticipationRequest, context: ServerContext
  ) async throws -> Wire.Participation {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.participation(request, stamp, transaction)
      let stored = try SupervisionStore.participation(id: id, in: transaction)
      guard let stored else { throw PolicyFault.noRecord("participation") }
      return Wire.Participation(stored)
    }
  }

  func recordVisit(
    _ request: Wire.RecordVisitRequest, context: ServerContext
  ) async throws -> Wire.Visit {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.visit(request, stamp, transaction)
      return .with {
        $0.id = id
        $0.supervisionID = request.supervisionID
        $0.unitID = request.unitID
        $0.day = request.day
        $0.provenance = Types.Provenance(
          FactMark(id: id, stamp: writer.mark(stamp, transaction), supersedes: 0))
      }
    }
  }

  func recordFinding(
    _ request: Wire.RecordFindingRequest, context: ServerContext
  ) async throws -> Wire.Finding {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.finding(request, stamp, transaction)
      return .with {
        $0.id = id
        $0.supervisionID = request.supervisionID
        $0.unitID = request.unitID
        $0.day = request.day
        $0.text = request.text
        $0.provenance = Types.Provenance(
          FactMark(id: id, stamp: writer.mark(stamp, transaction), supersedes: 0))
      }
    }
  }

  func recordRecommendation(
    _ request: Wire.RecordRecommendationRequest, context: ServerContext
  ) async throws -> Wire.Recommendation {
    try await recommendation(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { try $0.recommendation(request, $1, $2) }
  }

  func recordRecommendationStep(
    _ request: Wire.RecordRecommendationStepRequest, context: ServerContext
  ) async throws -> Wire.Recommendation {
    let unit = try await desk.unit(
      of: .recommendation, request.recommendationID, context, in: "recommendation")
    return try await recommendation(
      context, request, header: request.header, unit: unit, field: nil
    ) {
      _ = try $0.recommendationStep(request, $1, $2)
      return request.recommendationID
    }
  }

  private func recommendation<Request: SenMessage>(
    _ context: ServerContext, _ request: Request, header: Types.WriteHeader?, unit: UnitID,
    field: String?,
    _ write: @escaping @Sendable (PolicyWriter, WriteStamp, WriteTransaction) throws -> Int64
  ) async throws -> Wire.Recommendation {
    try await desk.write(context, request, header: header, unit: unit, field: field) {
      writer, stamp, transaction in
      let id = try write(writer, stamp, transaction)
      guard let stored = try FindingStore.find(id: id, known: FactStore.now, in: transaction) else {
        throw PolicyFault.noRecord("recommendation")
      }
      return Wire.Recommendation(stored)
    }
  }

  func listRecommendations(
    _ request: Wire.ListRecommendationsRequest, context: ServerContext
  ) async throws -> Wire.ListRecommendationsResponse {
    let known = try desk.known(request.knownOn)
    let unit = PolicyDesk.asked(request.unitID)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: unit,
      query: Array("\(request.unitID) \(request.state.rawValue) \(known)".utf8))
    let state = ProposalState(rawValue: Int64(request.state.rawValue))
    return try await desk.read(context, unit: unit) { reader in
      let (rows, next) = try page.fill(id: \.mark.id, unit: \.recommendation.unit) {
        try FindingStore.list(known: known, state: state, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.recommendations = rows.map { Wire.Recommendation($0) }
        $0.nextPageToken = next
      }
    }
  }
}
