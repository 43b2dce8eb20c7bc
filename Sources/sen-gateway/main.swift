import Gateway
import SenAPI
import SenRPC
import ServiceRuntime
/// The gateway, a program.
enum GatewayProgram: Program {
  static let name = "sen-gateway"
  static let abstract = "The one door to the services of the Vietnam Women's Union."

  static func check(_ file: SettingsFile) throws { _ = try settings(file) }

  static func settings(_ file: SettingsFile) throws -> (ProcessConfiguration, GatewayConfiguration)
  {
    let own = ["tokens.refresh-seconds"]
    try file.refuseUnknownKeys(
      known: ProcessConfiguration.commonKeys.union(own), open: ["upstreams"])
    let process = try ProcessConfiguration(file)
    var gateway = GatewayConfiguration(
      upstreams: [:], tls: process.tls, settings: process.connectionSettings)
    for name in file.names(under: "upstreams") {
      gateway.upstreams[name] = try RPCTarget.list(file, "upstreams.\(name)")
    }
    gateway.refreshSeconds = try file.int(
      own[0], default: gateway.refreshSeconds, in: GatewayConfiguration.refreshSecondsRange)
    return (process, gateway)
  }

  static func serve(_ file: SettingsFile) async throws {
    let told = try settings(file)
    let host = ProcessHost(name: name, configuration: told.0)
    let gateway = try GatewayServer(configuration: told.1, logger: host.logger)
    let server = try host.server(
      router: gateway.router, requireClientCertificate: false, trustedForwarders: [],
      schemaDigest: SenDescriptors.digest)
    try await host.run(server: server, parts: gateway.parts)
  }
}

await ProgramMain<GatewayProgram>.main()
