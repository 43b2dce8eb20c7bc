import SenRPC
import UnionModel

/// Authorises calls by the service's table: method path → permission. A method that is missing from
/// the table is denied.
public struct Authorizer: Sendable {
  private var permissions = MethodMap<Permission>()
  private let units: UnitMirror

  /// Takes the table, keyed by path "sen.membership.v1.Members/GetMember".
  public init(permissions: [String: Permission], units: UnitMirror) {
    for (path, permission) in permissions {
      self.permissions.set(RPCMethod.id(of: path), permission)
    }
    self.units = units
  }

  /// The methods of `registered` that the table does not name: a service's test asks that there are
  /// none.
  public func missing(from registered: [RPCMethod]) -> [String] {
    registered.map(\.path).filter { permissions[RPCMethod.id(of: $0)] == nil }.sorted()
  }

  /// Authenticates, and checks the role only: for streams whose rows are checked one by one by
  /// `check`, and for reads that then restrict themselves to `scope`.
  ///
  /// - Throws: UNAUTHENTICATED, or PERMISSION_DENIED `METHOD_NOT_PERMITTED`, `ROLE_NOT_PERMITTED`.
  public func admit(_ context: ServerContext) throws(RPCError) -> CallerIdentity {
    let caller = try Callers.identity(of: context)
    guard let permission = permissions[context.method.id] else {
      throw Self.error(.unlisted, field: nil)
    }
    guard !permission.roles.isDisjoint(with: caller.roles) else {
      throw Self.error(.role, field: nil)
    }
    return caller
  }

  /// Authenticates and authorises a call that is about one unit, or (nil) about the whole union.
  ///
  /// - Parameter field: the request's field that names the unit, in a write: an unknown unit is then
  ///   INVALID_ARGUMENT on that field. A read names none: of it an unknown unit is NOT_FOUND on
  ///   "unit_id", by which requests that read name a unit.
  /// - Throws: UNAUTHENTICATED, PERMISSION_DENIED, NOT_FOUND or INVALID_ARGUMENT `UNKNOWN_UNIT`,
  ///   UNAVAILABLE `UNITS_NOT_READY`.
  @discardableResult
  public func authorize(
    _ context: ServerContext, unit: UnitID? = nil, field: String? = nil
  ) throws(RPCError) -> CallerIdentity {
    let caller = try Callers.identity(of: context)
    try check(caller, context.method, unit: unit, field: field)
    return caller
  }

  /// Authenticates and authorises a call of a handler that cannot suspend and is about no unit.
  ///
  /// Only the roles are read where they decide alone: the caller's whole identity is texts and lists
  /// that would be made for every call.
  ///
  /// - Throws: UNAUTHENTICATED, PERMISSION_DENIED, UNAVAILABLE `UNITS_NOT_READY`.
  public func authorize(_ context: borrowing InlineContext) throws(RPCError) {
    guard let permission = permissions[context.method.id], permission.reach == .anywhere else {
      return try check(try Callers.identity(of: context), context.method, unit: nil)
    }
    guard !permission.roles.isDisjoint(with: try Callers.roles(of: context)) else {
      throw Self.error(.role, field: nil)
    }
  }

  /// Authorises a known caller for a unit: each row of an import, each unit of a request.
  public func check(
    _ caller: CallerIdentity, _ method: RPCMethod, unit: UnitID?, field: String? = nil
  ) throws(RPCError) {
    let permission = permissions[method.id]
    if let permission, permission.reach == .anywhere, unit == nil {
      // About no unit: answered even while the tree is on its way.
      guard !permission.roles.isDisjoint(with: caller.roles) else {
        throw Self.error(.role, field: field)
      }
      return
    }
    try Self.check(
      caller, permission, unit: unit, field: field, tree: try units.current(),
      history: try units.history())
  }

  /// Authorises a known caller for a unit in the units of another day as well, so that an old or
  /// coming geography shows nobody more than both allow.
  ///
  /// - Parameter field: the request's field that names the unit: an unknown unit is NOT_FOUND on it.
  public func check(
    _ caller: CallerIdentity, _ method: RPCMethod, unit: UnitID?, alsoIn tree: UnitTree,
    field: String = Self.defaultReadField
  ) throws(RPCError) {
    let history = try units.history()
    let permission = permissions[method.id]
    for tree in [try units.current(), tree] {
      try Self.check(
        caller, permission, unit: unit, field: nil, tree: tree, history: history, readField: field)
    }
  }

  private static func check(
    _ caller: CallerIdentity, _ permission: Permission?, unit: UnitID?, field: String?,
    tree: UnitTree, history: UnitHistory, readField: String = Self.defaultReadField
  ) throws(RPCError) {
    let decision = Access.decide(caller, permission, unit: unit, tree: tree, history: history)
    if case .denied(let refusal) = decision {
      throw error(refusal, field: field, readField: readField)
    }
  }

  /// The field by which requests that read name a unit.
  public static let defaultReadField = "unit_id"

  private static func error(
    _ refusal: AccessRefusal, field: String?, readField: String = Self.defaultReadField
  ) -> RPCError {
    switch refusal {
    case .unlisted:
      RPCError(
        .permissionDenied, reason: refusal.reason, "nobody may call this method",
        vi: "không ai được gọi phương thức này")
    case .role:
      RPCError(
        .permissionDenied, reason: refusal.reason, "the caller's roles do not allow this",
        vi: "vai trò của tài khoản không cho phép việc này")
    case .outsideScope:
      RPCError(
        .permissionDenied, reason: refusal.reason, "the unit is outside the caller's scope",
        vi: "đơn vị nằm ngoài phạm vi phụ trách của tài khoản")
    case .unknownUnit:
      if let field {
        invalid(field, refusal.reason, "there is no such unit", vi: "không có đơn vị này")
      } else {
        unknownUnit(readField, "there is no such unit", vi: "không có đơn vị này")
      }
    }
  }
}
