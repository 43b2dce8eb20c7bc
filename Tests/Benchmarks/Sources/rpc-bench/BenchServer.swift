import BenchAPI
import SenAPI
import SenCodec
import SenRPC
import ServiceLifecycle
import ServiceRuntime
import UnionModel
import UnionService

/// The service under load: each method asks the authorisation table first, as every service does.
struct BenchAnswer: Bench.V1.BenchService {
  let authorizer = Authorizer(
    permissions: Dictionary(
      uniqueKeysWithValues: Bench.V1.BenchMethods.all.map {
        ($0.path, Permission(.readers, .anywhere))
      }),
    units: UnitMirror())

  func getInline(
    _ request: borrowing Decoded<Bench.V1.GetRequest>, context: borrowing InlineContext
  ) throws(RPCError) -> Bench.V1.Record {
    try authorizer.authorize(context)
    return Messages.record(id: request.id, asOf: request.asOf, branchCode: request.branchCode)
  }

  func getAsync(_ request: Bench.V1.GetRequest, context: ServerContext) async throws
    -> Bench.V1.Record
  {
    try authorizer.authorize(context)
    return Messages.record(id: request.id, asOf: request.asOf, branchCode: request.branchCode)
  }

  func echoInline(
    _ request: borrowing Decoded<Bench.V1.Blob>, context: borrowing InlineContext
  ) throws(RPCError) -> Bench.V1.Blob {
    try authorizer.authorize(context)
    var reply = Bench.V1.Blob()
    reply.data = request.data
    return reply
  }

  func echoAsync(_ request: Bench.V1.Blob, context: ServerContext) async throws -> Bench.V1.Blob {
    try authorizer.authorize(context)
    return request
  }

  func spread(
    _ request: Bench.V1.SpreadRequest, to responses: ResponseWriter<Bench.V1.Blob>,
    context: ServerContext
  ) async throws {
    try authorizer.authorize(context)
    var blob = Bench.V1.Blob()
    blob.data = [UInt8](repeating: UInt8(ascii: "x"), count: Int(request.size))
    for _ in 0..<request.count { try await responses.write(blob) }
  }
}

/// Answers reflection with the benchmark's descriptors, so that the gateway learns its methods.
struct BenchReflection: API.Reflection.V1.ReflectionService {
  func getDescriptors(
    _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
  ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
    var reply = API.Reflection.V1.GetDescriptorsResponse()
    reply.digest = BenchDescriptors.digest
    reply.services = ["bench.v1.Bench"]
    if request.ifNotDigest != BenchDescriptors.digest {
      reply.fileDescriptorSet = BenchDescriptors.fileDescriptorSet
    }
    return reply
  }
}

/// A process like that of a service: the same host, settings, metrics and log, mutual TLS.
enum BenchServer {
  static func serve(configuration path: String) async throws {
    let file = try await SettingsFile.load(path: path)
    let own: Set<String> = ["trusted-forwarders"]
    try file.refuseUnknownKeys(known: ProcessConfiguration.commonKeys.union(own), open: [])
    let host = ProcessHost(name: "sen-bench", configuration: try ProcessConfiguration(file))
    var router = RPCRouter([BenchAnswer()])
    BenchReflection().register(with: &router)
    HealthAnswer(
      report: HealthReport {
        var component = API.Health.V1.ComponentHealth()
        component.name = "bench"
        component.status = .serving
        return [component]
      }
    ).register(with: &router)
    let server = try host.server(
      router: router, requireClientCertificate: true,
      trustedForwarders: Set(try file.strings("trusted-forwarders")),
      schemaDigest: BenchDescriptors.digest)
    try await host.run(server: server, pools: [], parts: [any Service]())
  }
}
