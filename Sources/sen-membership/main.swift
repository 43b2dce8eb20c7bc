import ArgumentParser
import Membership
import ServiceRuntime

/// Makes the first administrator of a new union.
struct Bootstrap: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bootstrap",
    abstract: "Makes the centre, the first key and administrator, and her token (service stopped).")

  @OptionGroup var file: ConfigurationOption
  @Option(name: .long, help: "The administrator's login: a-z, 0-9, point and hyphen.")
  var login: String
  @Option(name: .long, help: "The file for her token; it must not be there.")
  var tokenFile: String

  func run() async throws {
    let file = try await file.load()
    let settings = try ServiceProcessConfiguration(file, module: MembershipService.self)
    try await ServiceProcess<MembershipService>(configuration: settings).offline { environment in
      let bootstrap = try MembershipBootstrap(environment: environment)
      let made = try await bootstrap.run(login: login, tokenFile: tokenFile)
      print("\(made.login)  \(made.tokenFile)")
    }
  }
}

await ProgramMain<ServiceProgram<MembershipService>>.main(extra: [Bootstrap.self])
