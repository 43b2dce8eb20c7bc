import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `Orphans`: children, sponsors, sponsorships, pledges and payments.
struct OrphansHandler: Wire.OrphansService {
  let desk: WelfareDesk

  func registerChild(
    _ request: Wire.RegisterChildRequest, context: ServerContext
  ) async throws -> Wire.Child {
    try await desk.record(request, context)
  }

  func getChild(
    _ request: Wire.GetChildRequest, context: ServerContext
  ) async throws -> Wire.Child {
    try await desk.one(context) { transaction in
      let name = try Pseudonym(request.childID, field: "child_id")
      guard
        let key = try ProtectedPersonStore.key(of: name, kind: .child, in: transaction),
        let child = try Child.newest(ofPerson: key, in: transaction)
      else { return nil }
      return (child.stamp.unit, try Self.message(child, transaction))
    }
  }

  func listChildren(
    _ request: Wire.ListChildrenRequest, context: ServerContext
  ) async throws -> Wire.ListChildrenResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken)
    let page = try await desk.page(query, context, of: Child.self, Self.message)
    return .with {
      $0.children = page.messages
      $0.nextPageToken = page.next
    }
  }

  @Sendable
  private static func message(
    _ child: Recorded<Child>, _ transaction: ReadTransaction
  ) throws -> Wire.Child {
    let key = child.fact.person
    return child.message(
      try ProtectedPersonStore.pseudonym(of: key, in: transaction),
      isSealed: try ProtectedPersonStore.isSealed(key, in: transaction))
  }

  func readChildIdentity(
    _ request: Wire.ReadChildIdentityRequest, context: ServerContext
  ) async throws -> Wire.ReadChildIdentityResponse {
    let (_, person) = try await desk.noteRead(
      request, of: request.childID, purpose: request.purpose, requestID: request.requestID, context
    ) { transaction in
      let name = try Pseudonym(request.childID, field: "child_id")
      guard
        let key = try ProtectedPersonStore.key(of: name, kind: .child, in: transaction),
        let child = try Child.newest(ofPerson: key, in: transaction)
      else { return nil }
      return (child.stamp.unit, key)
    }
    let sealed = try await desk.read(context) { transaction in
      try person.flatMap { try ProtectedPersonStore.sealed(of: $0, in: transaction) }
    }
    guard let sealed else { throw WelfareError.notFound.rpcError }
    return .with {
      $0.sealedIdentity = sealed.bytes
      $0.recordedAt = Instant(rawValue: sealed.recordedAt).timestamp
    }
  }

  func registerSponsor(
    _ request: Wire.RegisterSponsorRequest, context: ServerContext
  ) async throws -> Wire.Sponsor {
    try await desk.record(request, context)
  }

  func getSponsor(
    _ request: Wire.GetSponsorRequest, context: ServerContext
  ) async throws -> Wire.Sponsor {
    try await desk.one(context) { transaction in
      try Sponsor.newest(request.id, in: transaction).map { ($0.stamp.unit, $0.message) }
    }
  }

  func listSponsors(
    _ request: Wire.ListSponsorsRequest, context: ServerContext
  ) async throws -> Wire.ListSponsorsResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["kind": asked(request.kind)]))
    let page = try await desk.page(query, context, of: Sponsor.self) { sponsor, _ in
      sponsor.message
    }
    return .with {
      $0.sponsors = page.messages
      $0.nextPageToken = page.next
    }
  }
}
