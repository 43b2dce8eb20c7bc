import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Sponsorships, pledges, payments and the gaps between them.
extension OrphansHandler {
  func startSponsorship(
    _ request: Wire.StartSponsorshipRequest, context: ServerContext
  ) async throws -> Wire.Sponsorship {
    try await desk.record(request, context)
  }

  func endSponsorship(
    _ request: Wire.EndSponsorshipRequest, context: ServerContext
  ) async throws -> Wire.Sponsorship {
    try await desk.record(request, context)
  }

  func listSponsorships(
    _ request: Wire.ListSponsorshipsRequest, context: ServerContext
  ) async throws -> Wire.ListSponsorshipsResponse {
    _ = try desk.authorizer.admit(context)
    let child = try await desk.personFilter(request.childID, "child_id", kind: .child, context)
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["person_id": child, "sponsor_id": asked(request.sponsorID)]))
    let page = try await desk.page(query, context, of: Sponsorship.self) { record, transaction in
      record.message(
        try ProtectedPersonStore.pseudonym(of: record.fact.person, in: transaction).text)
    }
    return .with {
      $0.sponsorships = page.messages
      $0.nextPageToken = page.next
    }
  }

  func makePledge(
    _ request: Wire.MakePledgeRequest, context: ServerContext
  ) async throws -> Wire.Pledge {
    try await desk.record(request, context)
  }

  func endPledge(
    _ request: Wire.EndPledgeRequest, context: ServerContext
  ) async throws -> Wire.Pledge {
    try await desk.record(request, context)
  }

  func listPledges(
    _ request: Wire.ListPledgesRequest, context: ServerContext
  ) async throws -> Wire.ListPledgesResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["sponsorship_id": asked(request.sponsorshipID)]))
    let page = try await desk.page(query, context, of: Pledge.self) { pledge, _ in pledge.message }
    return .with {
      $0.pledges = page.messages
      $0.nextPageToken = page.next
    }
  }

  func receivePayment(
    _ request: Wire.ReceivePaymentRequest, context: ServerContext
  ) async throws -> Wire.Payment {
    try await desk.record(request, context)
  }

  func reversePayment(
    _ request: Wire.ReversePaymentRequest, context: ServerContext
  ) async throws -> Wire.PaymentReversal {
    try await desk.record(request, context)
  }

  func listPayments(
    _ request: Wire.ListPaymentsRequest, context: ServerContext
  ) async throws -> Wire.ListPaymentsResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(
        ["sponsor_id": asked(request.sponsorID)],
        days: try LedgerFilter.DayBounds(request.days, column: "day")))
    let page = try await desk.page(query, context, of: Payment.self) { payment, transaction in
      let child = try payment.fact.person.map {
        try ProtectedPersonStore.pseudonym(of: $0, in: transaction).text
      }
      let reversed = try Payment.reversals(of: payment.stamp.rootID, in: transaction)
      return payment.message(child ?? "", reversed: reversed.vnd)
    }
    return .with {
      $0.payments = page.messages
      $0.nextPageToken = page.next
    }
  }

  func listPaymentGaps(
    _ request: Wire.ListPaymentGapsRequest, context: ServerContext
  ) async throws -> Wire.ListPaymentGapsResponse {
    _ = try desk.authorizer.admit(context)
    let day = try asOf(request.asOf)
    let known = try known(request.knownOn)
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(known: known))
    let page = try await desk.page(query, context, of: Sponsorship.self) { record, transaction in
      try Self.gap(of: record, on: day, known: known, transaction)
    }
    return .with {
      $0.gaps = page.messages.compactMap { $0 }
      $0.nextPageToken = page.next
    }
  }

  private func asOf(_ text: String) throws(RPCError) -> BusinessDay {
    do throws(WelfareError) {
      return try optionalDay(text, "as_of") ?? desk.environment.clock.today
    } catch {
      throw error.rpcError
    }
  }

  /// The instant as known at which a list is asked; nil = now.
  private func known(_ asked: API.Google.Protobuf.Timestamp?) throws(RPCError) -> Instant? {
    var errors = FieldErrors()
    let known = errors.instant("known_on", asked)
    let now = desk.environment.clock.now
    if let known, known.rawValue > now.rawValue + FigureDesk.clockTolerance {
      errors.add(
        "known_on", "DATE_IN_FUTURE", "lies in the future", vi: "là thời điểm trong tương lai")
    }
    try errors.check()
    return known
  }

  /// What is due of a sponsorship's pledges and was not received, as known at an instant; nil where
  /// nothing is.
  private static func gap(
    of record: Recorded<Sponsorship>, on day: BusinessDay, known: Instant?,
    _ transaction: ReadTransaction
  ) throws -> Wire.PaymentGap? {
    let pledges = try Pledge.living(
      where: "t.sponsorship_id = ?1", [.integer(record.stamp.rootID)], known: known,
      in: transaction)
    let due = pledges.reduce(0) { $0 + $1.fact.due(by: day) }
    if due == 0 { return nil }
    let received = try Payment.received(
      from: record.fact.sponsorID, for: record.fact.person, by: day, known: known,
      in: transaction)
    if received >= due { return nil }
    let child = try ProtectedPersonStore.pseudonym(of: record.fact.person, in: transaction)
    return .with {
      $0.sponsorshipID = record.stamp.rootID
      $0.childID = child.text
      $0.sponsorID = record.fact.sponsorID
      $0.unitID = record.stamp.unit.rawValue
      $0.dueVnd = due
      $0.receivedVnd = received
    }
  }
}
