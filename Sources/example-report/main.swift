// Prints the national report of a year, as an integrator would fetch it.
//
//   example-report HOST:PORT CA.crt TOKEN-FILE YEAR
import SenClient

let arguments = CommandLine.arguments
guard arguments.count == 5, let year = Int32(arguments[4]) else {
  print("usage: example-report HOST:PORT CA.crt TOKEN-FILE YEAR")
  throw SenClient.ConnectError.address(arguments.dropFirst().first ?? "")
}
let client = try await SenClient.connect(
  to: arguments[1], authority: arguments[2], credentials: .tokenFile(arguments[3]), language: "vi")
let report = try await client.policy.reports.getNationalReport(
  .with { $0.year = year }, options: CallOptions(timeout: .seconds(60)))
// What stands on the report's face: that it is a draft, that its records are simulated.
for mark in report.marks { print("*** \(mark) ***") }
print(report.title)
for figure in report.figures {
  print("\(figure.name): \(figure.printed)  [\(figure.figure?.digest.prefix(12) ?? "")]")
}
await client.close()
