// Generated from sen/policy/v1/criticisms.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Criticisms`.
  public enum CriticismsMethods {
    /// Registers a draft of a legal text or another document.
    public static let createDraft = RPCMethod(
      path: "sen.policy.v1.Criticisms/CreateDraft", id: 0x9f98813edbdd2e8e,
      shape: .unary, options: [])
    /// One draft with its criticisms and contents.
    public static let getDraft = RPCMethod(
      path: "sen.policy.v1.Criticisms/GetDraft", id: 0x266dea0e1d87da3e,
      shape: .unary, options: [.idempotent])
    /// Drafts, newest first.
    public static let listDrafts = RPCMethod(
      path: "sen.policy.v1.Criticisms/ListDrafts", id: 0xb1a87e7fb35752a8,
      shape: .unary, options: [.idempotent])
    /// Records that a unit criticised a draft, or commented on it.
    public static let recordCriticism = RPCMethod(
      path: "sen.policy.v1.Criticisms/RecordCriticism", id: 0x90347e481ca9eb20,
      shape: .unary, options: [])
    /// Records a content that a unit proposed for a draft.
    public static let recordContentItem = RPCMethod(
      path: "sen.policy.v1.Criticisms/RecordContentItem", id: 0x26600d954116c98d,
      shape: .unary, options: [])
    /// Records whether a proposed content was adopted, and as which article.
    public static let recordContentItemStep = RPCMethod(
      path: "sen.policy.v1.Criticisms/RecordContentItemStep", id: 0x24e71078034c59b7,
      shape: .unary, options: [])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createDraft,
      getDraft,
      listDrafts,
      recordCriticism,
      recordContentItem,
      recordContentItemStep,
    ]
  }

  /// Drafts, what units said about them, and what became of it.
  public protocol CriticismsService: RPCService {
    /// Registers a draft of a legal text or another document.
    func createDraft(
      _ request: API.Policy.V1.CreateDraftRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Draft
    /// One draft with its criticisms and contents.
    func getDraft(
      _ request: API.Policy.V1.GetDraftRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Draft
    /// Drafts, newest first.
    func listDrafts(
      _ request: API.Policy.V1.ListDraftsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListDraftsResponse
    /// Records that a unit criticised a draft, or commented on it.
    func recordCriticism(
      _ request: API.Policy.V1.RecordCriticismRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Criticism
    /// Records a content that a unit proposed for a draft.
    func recordContentItem(
      _ request: API.Policy.V1.RecordContentItemRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ContentItem
    /// Records whether a proposed content was adopted, and as which article.
    func recordContentItemStep(
      _ request: API.Policy.V1.RecordContentItemStepRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ContentItem
  }

  /// Calls `sen.policy.v1.Criticisms`.
  public struct CriticismsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers a draft of a legal text or another document.
    public func createDraft(
      _ request: API.Policy.V1.CreateDraftRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Draft {
      try await caller.unary(
        CriticismsMethods.createDraft, request, options: options.repeatable(under: request.header))
    }

    /// One draft with its criticisms and contents.
    public func getDraft(
      _ request: API.Policy.V1.GetDraftRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Draft {
      try await caller.unary(CriticismsMethods.getDraft, request, options: options)
    }

    /// Drafts, newest first.
    public func listDrafts(
      _ request: API.Policy.V1.ListDraftsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListDraftsResponse {
      try await caller.unary(CriticismsMethods.listDrafts, request, options: options)
    }

    /// Records that a unit criticised a draft, or commented on it.
    public func recordCriticism(
      _ request: API.Policy.V1.RecordCriticismRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Criticism {
      try await caller.unary(
        CriticismsMethods.recordCriticism, request, options: options.repeatable(under: request.header))
    }

    /// Records a content that a unit proposed for a draft.
    public func recordContentItem(
      _ request: API.Policy.V1.RecordContentItemRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ContentItem {
      try await caller.unary(
        CriticismsMethods.recordContentItem, request, options: options.repeatable(under: request.header))
    }

    /// Records whether a proposed content was adopted, and as which article.
    public func recordContentItemStep(
      _ request: API.Policy.V1.RecordContentItemStepRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ContentItem {
      try await caller.unary(
        CriticismsMethods.recordContentItemStep, request, options: options.repeatable(under: request.header))
    }
  }
}

extension API.Policy.V1.CriticismsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Criticisms" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.CriticismsMethods
    router.unary(Methods.createDraft) { try await createDraft($0, context: $1) }
    router.unary(Methods.getDraft) { try await getDraft($0, context: $1) }
    router.unary(Methods.listDrafts) { try await listDrafts($0, context: $1) }
    router.unary(Methods.recordCriticism) { try await recordCriticism($0, context: $1) }
    router.unary(Methods.recordContentItem) { try await recordContentItem($0, context: $1) }
    router.unary(Methods.recordContentItemStep) { try await recordContentItemStep($0, context: $1) }
  }
}
