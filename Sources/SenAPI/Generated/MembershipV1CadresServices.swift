// Generated from sen/membership/v1/cadres.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Cadres`.
  public enum CadresMethods {
    /// Registers a person who holds a post.
    public static let registerPerson = RPCMethod(
      path: "sen.membership.v1.Cadres/RegisterPerson", id: 0x2abcf2ef13177cbf,
      shape: .unary, options: [.sensitive])
    /// Appoints a person to a post.
    public static let appointPost = RPCMethod(
      path: "sen.membership.v1.Cadres/AppointPost", id: 0xee063c5cfb2cd218,
      shape: .unary, options: [])
    /// Ends a post.
    public static let endPost = RPCMethod(
      path: "sen.membership.v1.Cadres/EndPost", id: 0xe8b8943255da4c3,
      shape: .unary, options: [])
    /// A page of the posts of a unit and those below it.
    public static let listPosts = RPCMethod(
      path: "sen.membership.v1.Cadres/ListPosts", id: 0x586c2e3d9ec7ba1,
      shape: .unary, options: [.idempotent, .sensitive])
    /// Creates a course.
    public static let createCourse = RPCMethod(
      path: "sen.membership.v1.Cadres/CreateCourse", id: 0x58b2f0d9ed1b3d2,
      shape: .unary, options: [])
    /// Records that a person took a course to its end, with the result.
    public static let recordCompletion = RPCMethod(
      path: "sen.membership.v1.Cadres/RecordCompletion", id: 0x7987b008133a48b3,
      shape: .unary, options: [])
    /// A page of the courses of a unit and those below it.
    public static let listCourses = RPCMethod(
      path: "sen.membership.v1.Cadres/ListCourses", id: 0x579c08fb5465ada0,
      shape: .unary, options: [.idempotent])
    /// Records an assessment of how a person uses a software.
    public static let recordAssessment = RPCMethod(
      path: "sen.membership.v1.Cadres/RecordAssessment", id: 0xfc3e46ea69030f68,
      shape: .unary, options: [])
    /// A page of the assessments of a unit's cadres.
    public static let listAssessments = RPCMethod(
      path: "sen.membership.v1.Cadres/ListAssessments", id: 0x23710b9df0c69936,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerPerson,
      appointPost,
      endPost,
      listPosts,
      createCourse,
      recordCompletion,
      listCourses,
      recordAssessment,
      listAssessments,
    ]
  }

  /// Persons, posts, courses and assessments.
  public protocol CadresService: RPCService {
    /// Registers a person who holds a post.
    func registerPerson(
      _ request: API.Membership.V1.RegisterPersonRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Person
    /// Appoints a person to a post.
    func appointPost(
      _ request: API.Membership.V1.AppointPostRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Post
    /// Ends a post.
    func endPost(
      _ request: API.Membership.V1.EndPostRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Post
    /// A page of the posts of a unit and those below it.
    func listPosts(
      _ request: API.Membership.V1.ListPostsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListPostsResponse
    /// Creates a course.
    func createCourse(
      _ request: API.Membership.V1.CreateCourseRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Course
    /// Records that a person took a course to its end, with the result.
    func recordCompletion(
      _ request: API.Membership.V1.RecordCompletionRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Completion
    /// A page of the courses of a unit and those below it.
    func listCourses(
      _ request: API.Membership.V1.ListCoursesRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListCoursesResponse
    /// Records an assessment of how a person uses a software.
    func recordAssessment(
      _ request: API.Membership.V1.RecordAssessmentRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Assessment
    /// A page of the assessments of a unit's cadres.
    func listAssessments(
      _ request: API.Membership.V1.ListAssessmentsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListAssessmentsResponse
  }

  /// Calls `sen.membership.v1.Cadres`.
  public struct CadresClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers a person who holds a post.
    public func registerPerson(
      _ request: API.Membership.V1.RegisterPersonRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Person {
      try await caller.unary(
        CadresMethods.registerPerson, request, options: options.repeatable(under: request.header))
    }

    /// Appoints a person to a post.
    public func appointPost(
      _ request: API.Membership.V1.AppointPostRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Post {
      try await caller.unary(
        CadresMethods.appointPost, request, options: options.repeatable(under: request.header))
    }

    /// Ends a post.
    public func endPost(
      _ request: API.Membership.V1.EndPostRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Post {
      try await caller.unary(
        CadresMethods.endPost, request, options: options.repeatable(under: request.header))
    }

    /// A page of the posts of a unit and those below it.
    public func listPosts(
      _ request: API.Membership.V1.ListPostsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListPostsResponse {
      try await caller.unary(CadresMethods.listPosts, request, options: options)
    }

    /// Creates a course.
    public func createCourse(
      _ request: API.Membership.V1.CreateCourseRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Course {
      try await caller.unary(
        CadresMethods.createCourse, request, options: options.repeatable(under: request.header))
    }

    /// Records that a person took a course to its end, with the result.
    public func recordCompletion(
      _ request: API.Membership.V1.RecordCompletionRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Completion {
      try await caller.unary(
        CadresMethods.recordCompletion, request, options: options.repeatable(under: request.header))
    }

    /// A page of the courses of a unit and those below it.
    public func listCourses(
      _ request: API.Membership.V1.ListCoursesRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListCoursesResponse {
      try await caller.unary(CadresMethods.listCourses, request, options: options)
    }

    /// Records an assessment of how a person uses a software.
    public func recordAssessment(
      _ request: API.Membership.V1.RecordAssessmentRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Assessment {
      try await caller.unary(
        CadresMethods.recordAssessment, request, options: options.repeatable(under: request.header))
    }

    /// A page of the assessments of a unit's cadres.
    public func listAssessments(
      _ request: API.Membership.V1.ListAssessmentsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListAssessmentsResponse {
      try await caller.unary(CadresMethods.listAssessments, request, options: options)
    }
  }
}

extension API.Membership.V1.CadresService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Cadres" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.CadresMethods
    router.unary(Methods.registerPerson) { try await registerPerson($0, context: $1) }
    router.unary(Methods.appointPost) { try await appointPost($0, context: $1) }
    router.unary(Methods.endPost) { try await endPost($0, context: $1) }
    router.unary(Methods.listPosts) { try await listPosts($0, context: $1) }
    router.unary(Methods.createCourse) { try await createCourse($0, context: $1) }
    router.unary(Methods.recordCompletion) { try await recordCompletion($0, context: $1) }
    router.unary(Methods.listCourses) { try await listCourses($0, context: $1) }
    router.unary(Methods.recordAssessment) { try await recordAssessment($0, context: $1) }
    router.unary(Methods.listAssessments) { try await listAssessments($0, context: $1) }
  }
}
