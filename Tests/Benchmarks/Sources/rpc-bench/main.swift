import Foundation
import Glibc
import Logging
import NIOCore
import NIOPosix
import SenRPC
import Synchronization

// usage: rpc-bench server DIR PORT | rpc-bench client DIR PORT inline|async|idle CONNS INFLIGHT SECONDS
// rpc-bench proxy DIR PORT UPSTREAM
// The server prints its CPU seconds for each `c` read from standard input.

let inlineMethod = RPCMethod(path: "bench.Echo/Inline", shape: .unary, options: .inline)
let asyncMethod = RPCMethod(path: "bench.Echo/Async", shape: .unary)
let replyBytes = [UInt8](repeating: 7, count: 157)
let serverURI = "sen://bench/server"

enum Counter {
  static let calls = Mutex(0)
}

func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func say(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

func makeCertificates(_ directory: String) throws {
  guard !FileManager.default.fileExists(atPath: directory + "/client.pem") else { return }
  try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  let authority = CertificateAuthority.Files(
    certificate: directory + "/ca.pem", key: directory + "/ca.key")
  try CertificateAuthority.makeAuthority(commonName: "bench", files: authority)
  for (name, uri) in [("server", serverURI), ("client", "sen://bench/client")] {
    try CertificateAuthority.issue(
      .init(commonName: name, uris: [uri]), authority: authority,
      files: .init(certificate: "\(directory)/\(name).pem", key: "\(directory)/\(name).key"))
  }
}

func tls(_ directory: String, _ name: String) -> TLSConfiguration {
  TLSConfiguration(
    caFile: directory + "/ca.pem", certificateFile: "\(directory)/\(name).pem",
    keyFile: "\(directory)/\(name).key",
    expectedPeer: name == "client" ? .service(serverURI) : .anyone)
}

func serve(_ directory: String, port: Int) async throws {
  try makeCertificates(directory)
  var router = RPCRouter()
  router.registerInline(inlineMethod) { _, _, reply throws(RPCError) in
    reply.writeBytes(replyBytes)
  }
  router.register(asyncMethod) { _, requests, responses in
    _ = try await requests.single()
    try await responses.write(ByteBuffer(bytes: replyBytes))
  }
  var configuration = RPCServerConfiguration(port: port, tls: tls(directory, "server"))
  configuration.settings.maxStreams = 1_024
  let server = try RPCServer(
    configuration: configuration, router: router,
    group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
  try await server.bind()
  say("ready")
  while readLine() != nil { say("\(cpuSeconds())") }
}

/// A gateway without rules: every call goes on to the server at another port.
func proxy(_ directory: String, port: Int, upstream: Int) async throws {
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  var client = RPCClientConfiguration(
    name: "upstream", targets: [RPCTarget(host: "127.0.0.1", port: upstream)],
    tls: tls(directory, "client"))
  client.connectionsPerTargetMax = 8
  let pool = try RPCClientPool(configuration: client, group: group)
  var router = RPCRouter()
  let known = [inlineMethod, asyncMethod]
  router.setFallback(resolve: { id in known.first { $0.id == id } }) {
    context, requests, responses in
    let reply = try await pool.unary(
      context.method, try await requests.single(), options: .init())
    try await responses.write(reply)
  }
  var configuration = RPCServerConfiguration(port: port, tls: tls(directory, "server"))
  configuration.settings.maxStreams = 1_024
  let server = try RPCServer(configuration: configuration, router: router, group: group)
  try await server.bind()
  say("ready")
  while readLine() != nil { say("\(cpuSeconds())") }
}

func load(_ arguments: [String]) async throws {
  let (directory, port) = (arguments[0], Int(arguments[1]) ?? 0)
  let method = arguments[2] == "inline" ? inlineMethod : asyncMethod
  let (connections, inFlight) = (Int(arguments[3]) ?? 1, Int(arguments[4]) ?? 1)
  let seconds = Double(arguments[5]) ?? 1
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  let request = ByteBuffer(repeating: 1, count: 110)
  var pools: [RPCClientPool] = []
  for _ in 0..<connections {
    var configuration = RPCClientConfiguration(
      name: "bench", targets: [RPCTarget(host: "127.0.0.1", port: port)],
      tls: tls(directory, "client"))
    configuration.connectionsPerTargetMax = 1
    pools.append(try RPCClientPool(configuration: configuration, group: group))
  }
  if arguments[2] == "idle" {
    for pool in pools { _ = try await pool.unary(inlineMethod, request, options: .init()) }
    say("connected")
    return try await Task.sleep(for: .seconds(seconds))
  }
  let began = Date()
  await withTaskGroup(of: Void.self) { tasks in
    for pool in pools {
      for _ in 0..<inFlight {
        tasks.addTask {
          var done = 0
          while Date().timeIntervalSince(began) < seconds {
            for _ in 0..<16 {
              guard (try? await pool.unary(method, request, options: .init())) != nil else {
                continue
              }
              done += 1
            }
          }
          Counter.calls.withLock { $0 += done }
        }
      }
    }
  }
  let spent = Date().timeIntervalSince(began)
  say("\(Counter.calls.withLock { $0 }) \(spent)")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "server": try await serve(arguments[1], port: Int(arguments[2]) ?? 0)
case "proxy":
  try await proxy(
    arguments[1], port: Int(arguments[2]) ?? 0, upstream: Int(arguments[3]) ?? 0)
case "client": try await load(Array(arguments.dropFirst()))
default: say("usage: see the top of main.swift")
}
