// Generated from sen/policy/v1/dialogues.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Dialogues`.
  public enum DialoguesMethods {
    /// Records a dialogue, or corrects one.
    public static let recordDialogue = RPCMethod(
      path: "sen.policy.v1.Dialogues/RecordDialogue", id: 0x2f948c7b084fe138,
      shape: .unary, options: [])
    /// One dialogue.
    public static let getDialogue = RPCMethod(
      path: "sen.policy.v1.Dialogues/GetDialogue", id: 0xa264f99eee07be8b,
      shape: .unary, options: [.idempotent])
    /// The dialogues of units within a unit, newest first.
    public static let listDialogues = RPCMethod(
      path: "sen.policy.v1.Dialogues/ListDialogues", id: 0x4fb411102b1ae95e,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordDialogue,
      getDialogue,
      listDialogues,
    ]
  }

  /// Policy dialogues.
  public protocol DialoguesService: RPCService {
    /// Records a dialogue, or corrects one.
    func recordDialogue(
      _ request: API.Policy.V1.RecordDialogueRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Dialogue
    /// One dialogue.
    func getDialogue(
      _ request: API.Policy.V1.GetDialogueRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Dialogue
    /// The dialogues of units within a unit, newest first.
    func listDialogues(
      _ request: API.Policy.V1.ListDialoguesRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListDialoguesResponse
  }

  /// Calls `sen.policy.v1.Dialogues`.
  public struct DialoguesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a dialogue, or corrects one.
    public func recordDialogue(
      _ request: API.Policy.V1.RecordDialogueRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Dialogue {
      try await caller.unary(
        DialoguesMethods.recordDialogue, request, options: options.repeatable(under: request.header))
    }

    /// One dialogue.
    public func getDialogue(
      _ request: API.Policy.V1.GetDialogueRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Dialogue {
      try await caller.unary(DialoguesMethods.getDialogue, request, options: options)
    }

    /// The dialogues of units within a unit, newest first.
    public func listDialogues(
      _ request: API.Policy.V1.ListDialoguesRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListDialoguesResponse {
      try await caller.unary(DialoguesMethods.listDialogues, request, options: options)
    }
  }
}

extension API.Policy.V1.DialoguesService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Dialogues" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.DialoguesMethods
    router.unary(Methods.recordDialogue) { try await recordDialogue($0, context: $1) }
    router.unary(Methods.getDialogue) { try await getDialogue($0, context: $1) }
    router.unary(Methods.listDialogues) { try await listDialogues($0, context: $1) }
  }
}
