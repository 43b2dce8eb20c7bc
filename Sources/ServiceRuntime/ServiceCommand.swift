import ArgumentParser
import Foundation
import SenRPC
import UnionService

/// What a program of the house does with its configuration file.
public protocol Program: Sendable {
  /// The program's name, "sen-membership".
  static var name: String { get }
  /// One line for `--help`.
  static var abstract: String { get }
  /// Reads and checks the settings; throws ``RuntimeError`` with the key.
  static func check(_ file: SettingsFile) throws
  /// Serves until a signal ends the process.
  static func serve(_ file: SettingsFile) async throws
  /// What else it does, beside `serve` and `check-config`.
  static var commands: [any ParsableCommand.Type] { get }
}

extension Program {
  /// Nothing else.
  public static var commands: [any ParsableCommand.Type] { [] }
}

/// A union service as a program.
public enum ServiceProgram<Module: UnionServiceModule>: Program {
  /// The program's name.
  public static var name: String { "sen-\(Module.name)" }
  /// One line for `--help`.
  public static var abstract: String { "The \(Module.name) service of the Vietnam Women's Union." }

  /// Reads and checks the settings.
  public static func check(_ file: SettingsFile) throws {
    _ = try ServiceProcessConfiguration(file, module: Module.self)
  }

  /// Serves until a signal ends the process.
  public static func serve(_ file: SettingsFile) async throws {
    let configuration = try ServiceProcessConfiguration(file, module: Module.self)
    try await ServiceProcess<Module>(configuration: configuration).run()
  }

  /// `verify-audit`.
  public static var commands: [any ParsableCommand.Type] { [VerifyAuditCommand<Module>.self] }
}

/// Runs a program: `serve` (the default), `check-config`, and what else it does or brings.
public enum ProgramMain<Definition: Program> {
  /// Parses the process's arguments, runs the command and ends the process with its exit code.
  public static func main(extra: [any AsyncParsableCommand.Type] = []) async {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if let command = extra.first(where: { $0._commandName == arguments.first }) {
      arguments.removeFirst()
      await run(command, arguments)
    } else {
      await run(ProgramCommand<Definition>.self, arguments)
    }
  }

  private static func run(
    _ command: any AsyncParsableCommand.Type, _ arguments: [String]
  ) async {
    do {
      var parsed = try command.parseAsRoot(arguments)
      if var asynchronous = parsed as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try parsed.run()
      }
    } catch let error as RuntimeError {
      fail(error)
    } catch {
      command.exit(withError: error)
    }
  }

  private static func fail(_ error: RuntimeError) -> Never {
    FileHandle.standardError.write(Data("\(Definition.name): \(error)\n".utf8))
    Foundation.exit(error.exitCode)
  }
}

/// The option that names the configuration file.
public struct ConfigurationOption: ParsableArguments {
  /// Path of the YAML file.
  @Option(name: .long, help: "The YAML configuration file.")
  public var config: String

  /// Made by the parser.
  public init() {}

  /// Reads the file.
  public func load() async throws -> SettingsFile { try await SettingsFile.load(path: config) }
}

struct ProgramCommand<Definition: Program>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Definition.name, abstract: Definition.abstract, version: SenVersion.current,
      subcommands: [ServeCommand<Definition>.self, CheckCommand<Definition>.self]
        + Definition.commands,
      defaultSubcommand: ServeCommand<Definition>.self)
  }
}

struct ServeCommand<Definition: Program>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: "Serves until SIGTERM; SIGHUP takes up changed certificates and limits.streams.")
  }

  @OptionGroup var file: ConfigurationOption

  func run() async throws { try await Definition.serve(try await file.load()) }
}

struct CheckCommand<Definition: Program>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-config", abstract: "Reads the configuration, says what is wrong.")
  }

  @OptionGroup var file: ConfigurationOption

  func run() async throws {
    try Definition.check(try await file.load())
    print("\(file.config): fine")
  }
}
