import Gateway
import SenAPI
import SenRPC
import ServiceRuntime
/// The gateway, a program.
enum GatewayProgram: Program {
  static let name = "sen-gateway"
  static let abstract = "The one door to the services of the Vietnam Women's Union."

  static func check(_ file: SettingsFile) throws { _ = try read(file) }

  static func read(_ file: SettingsFile) throws -> (ProcessConfiguration, GatewayConfiguration) {
    let own = "tokens.refresh-seconds"
    try file.refuseUnknownKeys(known: ProcessConfiguration.keys(and: own), open: ["upstreams"])
    let process = try ProcessConfiguration(file)
    var gateway = GatewayConfiguration(
      upstreams: try RPCTarget.lists(file, under: "upstreams"), tls: process.tls,
      settings: process.connectionSettings)
    gateway.refreshSeconds = try file.int(
      own, default: gateway.refreshSeconds, in: GatewayConfiguration.refreshSecondsRange)
    return (process, gateway)
  }

  static func serve(_ file: SettingsFile) async throws {
    let (process, told) = try read(file)
    let host = ProcessHost(name: name, configuration: process)
    let gateway = try host.naming {
      try GatewayServer(configuration: told, logger: host.logger, around: host.traced)
    }
    let router = host.administered(
      gateway.router, others: gateway.callers, identify: gateway.resolver.caller(of:))
    let server = try host.server(
      router: router, requireClientCertificate: false, schemaDigest: SenDescriptors.digest,
      subject: gateway.resolver.subject(of:))
    try await host.run(server: server, pools: gateway.pools, parts: gateway.parts)
  }
}

await ProgramMain<GatewayProgram>.main()
