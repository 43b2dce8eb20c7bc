import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Drafts, criticisms and proposed contents.
struct CriticismsHandlers: Wire.CriticismsService {
  let desk: PolicyDesk

  func createDraft(
    _ request: Wire.CreateDraftRequest, context: ServerContext
  ) async throws -> Wire.Draft {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.draft(request, stamp, transaction)
      guard let stored = try DraftStore.find(id: id, known: FactStore.now, in: transaction) else {
        throw PolicyFault.noRecord("draft")
      }
      return Wire.Draft(stored)
    }
  }

  func getDraft(
    _ request: Wire.GetDraftRequest, context: ServerContext
  ) async throws -> Wire.Draft {
    let known = try desk.known(request.knownOn)
    let unit = try await desk.unit(of: .draft, request.id, context, in: "draft")
    return try await desk.read(context, unit: unit) { reader in
      guard let stored = try DraftStore.findWhole(id: request.id, known: known, in: reader) else {
        throw PolicyFault.noRecord("draft")
      }
      return Wire.Draft(stored)
    }
  }

  func listDrafts(
    _ request: Wire.ListDraftsRequest, context: ServerContext
  ) async throws -> Wire.ListDraftsResponse {
    let known = try desk.known(request.knownOn)
    let unit = PolicyDesk.asked(request.unitID)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: unit,
      query: Array("\(request.unitID) \(known)".utf8))
    return try await desk.read(context, unit: unit) { reader in
      let (rows, next) = try page.fill(id: \.mark.id, unit: \.draft.unit) {
        try DraftStore.list(known: known, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.drafts = rows.map { Wire.Draft($0) }
        $0.nextPageToken = next
      }
    }
  }

  func recordCriticism(
    _ request: Wire.RecordCriticismRequest, context: ServerContext
  ) async throws -> Wire.Criticism {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.criticism(request, stamp, transaction)
      guard let stored = try DraftStore.findCriticism(id: id, in: transaction) else {
        throw PolicyFault.noRecord("criticism")
      }
      return Wire.Criticism(stored.criticism, stored.mark)
    }
  }

  func recordContentItem(
    _ request: Wire.RecordContentItemRequest, context: ServerContext
  ) async throws -> Wire.ContentItem {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.contentItem(request, stamp, transaction)
      return try Self.item(id, in: transaction)
    }
  }

  func recordContentItemStep(
    _ request: Wire.RecordContentItemStepRequest, context: ServerContext
  ) async throws -> Wire.ContentItem {
    let unit = try await desk.unit(
      of: .contentItem, request.contentItemID, context, in: "content item")
    return try await desk.write(context, request, header: request.header, unit: unit) {
      writer, stamp, transaction in
      _ = try writer.contentItemStep(request, stamp, transaction)
      return try Self.item(request.contentItemID, in: transaction)
    }
  }

  private static func item(
    _ id: Int64, in reader: some SQLReading
  ) throws -> Wire.ContentItem {
    guard let stored = try DraftStore.findItem(id: id, known: FactStore.now, in: reader) else {
      throw PolicyFault.noRecord("content item")
    }
    return Wire.ContentItem(stored)
  }
}
