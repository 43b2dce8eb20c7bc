import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Policy dialogues.
struct DialoguesHandlers: Wire.DialoguesService {
  let desk: PolicyDesk

  func recordDialogue(
    _ request: Wire.RecordDialogueRequest, context: ServerContext
  ) async throws -> Wire.Dialogue {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.dialogue(request, stamp, transaction)
      guard let stored = try DialogueStore.findRow(id: id, in: transaction) else {
        throw PolicyFault.noRecord("dialogue")
      }
      return Wire.Dialogue(stored.dialogue, stored.mark)
    }
  }

  func getDialogue(
    _ request: Wire.GetDialogueRequest, context: ServerContext
  ) async throws -> Wire.Dialogue {
    let unit = try await desk.unit(of: .dialogue, request.id, context, in: "dialogue")
    return try await desk.read(context, unit: unit) { reader in
      guard
        let stored = try DialogueStore.find(id: request.id, known: FactStore.now, in: reader)
      else { throw PolicyFault.noRecord("dialogue") }
      return Wire.Dialogue(stored.dialogue, stored.mark)
    }
  }

  func listDialogues(
    _ request: Wire.ListDialoguesRequest, context: ServerContext
  ) async throws -> Wire.ListDialoguesResponse {
    let known = try desk.known(request.knownOn)
    let unit = PolicyDesk.asked(request.unitID)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: unit,
      query: Array("\(request.unitID) \(known)".utf8))
    return try await desk.read(context, unit: unit) { reader in
      let (rows, next) = try page.fill(id: \.mark.id, unit: \.dialogue.unit) {
        try DialogueStore.list(known: known, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.dialogues = rows.map { Wire.Dialogue($0.dialogue, $0.mark) }
        $0.nextPageToken = next
      }
    }
  }
}
