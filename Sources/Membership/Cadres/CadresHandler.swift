import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Cadres`.
struct CadresHandler: API.Membership.V1.CadresService {
  let office: MembershipOffice

  func registerPerson(_ request: Wire.RegisterPersonRequest, context: ServerContext) async throws
    -> Wire.Person
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Person(
        try CadreRegister(desk: desk).register(request), names: ActorNames(desk.transaction))
    }
  }

  func appointPost(_ request: Wire.AppointPostRequest, context: ServerContext) async throws
    -> Wire.Post
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Post(
        try CadreRegister(desk: desk).appoint(request), names: ActorNames(desk.transaction))
    }
  }

  func endPost(_ request: Wire.EndPostRequest, context: ServerContext) async throws -> Wire.Post {
    try await office.write(context, request.header, request) { desk in
      try Wire.Post(
        try CadreRegister(desk: desk).end(request), names: ActorNames(desk.transaction))
    }
  }

  func listPosts(_ request: Wire.ListPostsRequest, context: ServerContext) async throws
    -> Wire.ListPostsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let kind = PostKind(rawValue: Int64(request.kind.rawValue))
    let day = request.day.isEmpty ? nil : try office.day(request.day, "day")
    let units = try office.units(at: request.unitID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try UnitPages(units: units, query: query).page { mark, limit in
        try CadreStore.posts(
          ofUnit: mark.unit, kind: kind, day: day, after: mark.number, limit: limit, in: reader
        ).map { ($0, PageMark(unit: mark.unit, number: $0.id)) }
      }
      var response = Wire.ListPostsResponse()
      response.posts = try page.records.map { try Wire.Post($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  func createCourse(_ request: Wire.CreateCourseRequest, context: ServerContext) async throws
    -> Wire.Course
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Course(
        try CadreRegister(desk: desk).create(request), names: ActorNames(desk.transaction))
    }
  }

  func recordCompletion(_ request: Wire.RecordCompletionRequest, context: ServerContext)
    async throws -> Wire.Completion
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Completion(
        try CadreRegister(desk: desk).complete(request), names: ActorNames(desk.transaction))
    }
  }

  func listCourses(_ request: Wire.ListCoursesRequest, context: ServerContext) async throws
    -> Wire.ListCoursesResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let inside = try office.inside(request.unitID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try ScanPages(query: query).page(id: \.id, shows: { inside($0.unitID) }) {
        try CourseStore.courses(after: $0, limit: $1, in: reader)
      }
      var response = Wire.ListCoursesResponse()
      response.courses = try page.records.map { try Wire.Course($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  func recordAssessment(_ request: Wire.RecordAssessmentRequest, context: ServerContext)
    async throws -> Wire.Assessment
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Assessment(
        try CadreRegister(desk: desk).assess(request), names: ActorNames(desk.transaction))
    }
  }

  func listAssessments(_ request: Wire.ListAssessmentsRequest, context: ServerContext)
    async throws -> Wire.ListAssessmentsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let inside = try office.inside(request.unitID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try ScanPages(query: query).page(id: \.id, shows: { inside($0.unitID) }) {
        try CourseStore.assessments(after: $0, limit: $1, in: reader)
      }
      var response = Wire.ListAssessmentsResponse()
      response.assessments = try page.records.map { try Wire.Assessment($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
