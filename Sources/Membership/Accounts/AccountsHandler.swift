import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Accounts`.
struct AccountsHandler: API.Membership.V1.AccountsService {
  let office: MembershipOffice

  func createAccount(_ request: Wire.CreateAccountRequest, context: ServerContext) async throws
    -> Wire.Account
  {
    try await office.write(context, request.header, request) { desk in
      let grants = try AccountGrants(
        roles: request.roles, scopes: request.unitScopes, certificates: request.certificateUris)
      let account = try AccountRegister(desk: desk)
        .create(try AccountLogin(request.login), grants)
      return try Wire.Account(account, names: ActorNames(desk.transaction))
    }
  }

  func setAccountGrants(_ request: Wire.SetAccountGrantsRequest, context: ServerContext)
    async throws -> Wire.Account
  {
    try await office.write(context, request.header, request) { desk in
      let grants = try AccountGrants(
        roles: request.roles, scopes: request.unitScopes, certificates: request.certificateUris)
      return try Wire.Account(
        try AccountRegister(desk: desk).regrant(request.accountID, grants),
        names: ActorNames(desk.transaction))
    }
  }

  func disableAccount(_ request: Wire.DisableAccountRequest, context: ServerContext) async throws
    -> Wire.Account
  {
    try await office.write(context, request.header, request) { desk in
      try Wire.Account(
        try AccountRegister(desk: desk).disable(request.accountID),
        names: ActorNames(desk.transaction))
    }
  }

  func getAccount(_ request: Wire.GetAccountRequest, context: ServerContext) async throws
    -> Wire.Account
  {
    let caller = try office.authorizer.admit(context)
    let (record, account) = try await office.read(context) { reader in
      let found =
        request.accountID != 0
        ? try AccountStore.account(request.accountID, in: reader)
        : try AccountStore.account(withLogin: request.login, in: reader)
      return (found, try found.map { try Wire.Account($0, names: ActorNames(reader)) })
    }
    for unit in record?.units ?? [nil] {
      try office.authorizer.check(caller, context.method, unit: unit)
    }
    guard let account else { throw MembershipErrors.error(.notFound(.account)) }
    return account
  }

  func listAccounts(_ request: Wire.ListAccountsRequest, context: ServerContext) async throws
    -> Wire.ListAccountsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let shows = try visible(to: caller, under: request.unitID, by: context.method)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try ScanPages(query: query).page(
        id: \.id, shows: shows
      ) { try AccountStore.accounts(after: $0, limit: $1, in: reader) }
      var response = Wire.ListAccountsResponse()
      response.accounts = try page.records.map { try Wire.Account($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  /// Whether a list of a unit shows an account: all its units lie below that unit, or did when they
  /// ended, and the caller reaches each of them.
  private func visible(
    to caller: CallerIdentity, under unit: Int64, by method: RPCMethod
  ) throws(RPCError) -> @Sendable (AccountRecord) -> Bool {
    let (tree, history) = try (
      office.environment.units.current(), office.environment.units.history()
    )
    let top = unit == 0 ? tree.root : UnitID(unit)
    let authorizer = office.authorizer
    return { account in
      account.units.allSatisfy { unit in
        let place = unit ?? tree.root
        return Access.reaches(top, place, tree: tree, history: history)
          && (try? authorizer.check(caller, method, unit: unit)) != nil
      }
    }
  }
}
