// Generated from sen/membership/v1/accounts.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Accounts`.
  public enum AccountsMethods {
    /// Creates an account.
    public static let createAccount = RPCMethod(
      path: "sen.membership.v1.Accounts/CreateAccount", id: 0x6dd2e19367459150,
      shape: .unary, options: [])
    /// Replaces an account's roles, scopes and certificates; revokes its tokens.
    public static let setAccountGrants = RPCMethod(
      path: "sen.membership.v1.Accounts/SetAccountGrants", id: 0xff2e6a9c322277a6,
      shape: .unary, options: [])
    /// Disables an account for good; revokes its tokens.
    public static let disableAccount = RPCMethod(
      path: "sen.membership.v1.Accounts/DisableAccount", id: 0xfad60cb9c9baf7a7,
      shape: .unary, options: [])
    /// One account.
    public static let getAccount = RPCMethod(
      path: "sen.membership.v1.Accounts/GetAccount", id: 0xe6a79abacb61a62,
      shape: .unary, options: [.idempotent])
    /// A page of the accounts whose scopes lie in a unit.
    public static let listAccounts = RPCMethod(
      path: "sen.membership.v1.Accounts/ListAccounts", id: 0xd250652e6ea9fd5,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createAccount,
      setAccountGrants,
      disableAccount,
      getAccount,
      listAccounts,
    ]
  }

  /// Accounts. An administrator sees and makes accounts within her own scopes only.
  public protocol AccountsService: RPCService {
    /// Creates an account.
    func createAccount(
      _ request: API.Membership.V1.CreateAccountRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Account
    /// Replaces an account's roles, scopes and certificates; revokes its tokens.
    func setAccountGrants(
      _ request: API.Membership.V1.SetAccountGrantsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Account
    /// Disables an account for good; revokes its tokens.
    func disableAccount(
      _ request: API.Membership.V1.DisableAccountRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Account
    /// One account.
    func getAccount(
      _ request: API.Membership.V1.GetAccountRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Account
    /// A page of the accounts whose scopes lie in a unit.
    func listAccounts(
      _ request: API.Membership.V1.ListAccountsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListAccountsResponse
  }

  /// Calls `sen.membership.v1.Accounts`.
  public struct AccountsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Creates an account.
    public func createAccount(
      _ request: API.Membership.V1.CreateAccountRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Account {
      try await caller.unary(
        AccountsMethods.createAccount, request, options: options.repeatable(under: request.header))
    }

    /// Replaces an account's roles, scopes and certificates; revokes its tokens.
    public func setAccountGrants(
      _ request: API.Membership.V1.SetAccountGrantsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Account {
      try await caller.unary(
        AccountsMethods.setAccountGrants, request, options: options.repeatable(under: request.header))
    }

    /// Disables an account for good; revokes its tokens.
    public func disableAccount(
      _ request: API.Membership.V1.DisableAccountRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Account {
      try await caller.unary(
        AccountsMethods.disableAccount, request, options: options.repeatable(under: request.header))
    }

    /// One account.
    public func getAccount(
      _ request: API.Membership.V1.GetAccountRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Account {
      try await caller.unary(AccountsMethods.getAccount, request, options: options)
    }

    /// A page of the accounts whose scopes lie in a unit.
    public func listAccounts(
      _ request: API.Membership.V1.ListAccountsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListAccountsResponse {
      try await caller.unary(AccountsMethods.listAccounts, request, options: options)
    }
  }
}

extension API.Membership.V1.AccountsService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Accounts" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.AccountsMethods
    router.unary(Methods.createAccount) { try await createAccount($0, context: $1) }
    router.unary(Methods.setAccountGrants) { try await setAccountGrants($0, context: $1) }
    router.unary(Methods.disableAccount) { try await disableAccount($0, context: $1) }
    router.unary(Methods.getAccount) { try await getAccount($0, context: $1) }
    router.unary(Methods.listAccounts) { try await listAccounts($0, context: $1) }
  }
}
