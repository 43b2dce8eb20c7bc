// The Swift side of `Scripts/bench rpc`, which calls it:
//   rpc-bench serve CONFIGURATION             the server under load
//   rpc-bench records GATEWAY TLS TOKEN-FILE  makes a member; prints GetMember's request and reply

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("serve", 2): try await BenchServer.serve(configuration: arguments[1])
case ("records", 4):
  try await SmallUnion.make(gateway: arguments[1], tls: arguments[2], tokenFile: arguments[3])
default:
  print("usage: rpc-bench serve|records … (see main.swift)")
}
