import Gateway
import SenAPI
import SenRPC
import ServiceRuntime

/// The gateway as a program.
enum GatewayProgram: Program {
  static let name = "sen-gateway"
  static let abstract = "The one door to the services of the Vietnam Women's Union."

  static func check(_ file: SettingsFile) throws { _ = try configuration(file) }

  static func configuration(_ file: SettingsFile) throws -> (
    ProcessConfiguration, GatewayConfiguration
  ) {
    try file.refuseUnknownKeys(
      known: ProcessConfiguration.commonKeys.union(["tokens.refresh-seconds"]),
      open: ["upstreams"])
    let process = try ProcessConfiguration(file)
    let upstreams = try file.names(under: "upstreams").map {
      ($0, try RPCTarget.list(file, "upstreams.\($0)"))
    }
    let seconds = try file.int(
      "tokens.refresh-seconds", default: 10, in: GatewayConfiguration.refreshSecondsRange)
    return (
      process,
      GatewayConfiguration(
        upstreams: Dictionary(uniqueKeysWithValues: upstreams), tls: process.tls,
        refreshSeconds: seconds, settings: process.connectionSettings)
    )
  }

  static func serve(_ file: SettingsFile) async throws {
    let (process, configuration) = try configuration(file)
    let host = ProcessHost(name: name, configuration: process)
    let gateway = try GatewayServer(configuration: configuration, logger: host.logger)
    let server = try host.server(
      router: gateway.router, requireClientCertificate: false, trustedForwarders: [],
      schemaDigest: SenDescriptors.digest)
    try await host.run(server: server, parts: gateway.parts)
  }
}

await ProgramMain<GatewayProgram>.main()
