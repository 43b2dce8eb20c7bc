import GRPCCore
import GRPCNIOTransportHTTP2
import GRPCProtobuf
import SwiftProtobuf

/// The service under load, registered by hand: what the generated code of grpc-swift does.
struct BenchService: RegistrableRPCService {
  private static func method(_ name: String) -> MethodDescriptor {
    MethodDescriptor(fullyQualifiedService: "bench.v1.Bench", method: name)
  }

  func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
    router.registerHandler(
      forMethod: Self.method("GetAsync"), deserializer: ProtobufDeserializer<Bench_V1_GetRequest>(),
      serializer: ProtobufSerializer<Bench_V1_Record>()
    ) { request, _ in
      let single = try await ServerRequest(stream: request)
      return StreamingServerResponse(
        single: ServerResponse(message: Self.record(single.message)))
    }
    router.registerHandler(
      forMethod: Self.method("EchoAsync"), deserializer: ProtobufDeserializer<Bench_V1_Blob>(),
      serializer: ProtobufSerializer<Bench_V1_Blob>()
    ) { request, _ in
      let single = try await ServerRequest(stream: request)
      return StreamingServerResponse(single: ServerResponse(message: single.message))
    }
    router.registerHandler(
      forMethod: Self.method("Spread"),
      deserializer: ProtobufDeserializer<Bench_V1_SpreadRequest>(),
      serializer: ProtobufSerializer<Bench_V1_Blob>()
    ) { request, _ in
      let asked = try await ServerRequest(stream: request).message
      return StreamingServerResponse { writer in
        var blob = Bench_V1_Blob()
        blob.data = .init(repeating: UInt8(ascii: "x"), count: Int(asked.size))
        for _ in 0..<asked.count { try await writer.write(blob) }
        return [:]
      }
    }
  }

  /// The record that every server of the benchmark answers.
  static func record(_ request: Bench_V1_GetRequest) -> Bench_V1_Record {
    var record = Bench_V1_Record()
    record.id = request.id
    record.number = "HV123456789"
    record.fullName = "Nguyễn Thị Minh Khai Phương Anh"
    record.birthDay = "1979-08-23"
    record.ethnicity = "07"
    record.branchID = 10_591_000
    record.joinedDay = request.asOf
    record.status = 1
    record.origin.recordedSeconds = 1_669_813_200
    record.origin.recordedBy = "account-6xp3o6uypekg"
    record.origin.synthetic = true
    record.note = request.branchCode
    return record
  }
}

/// usage: grpc-swift-server PORT AUTHORITY CERTIFICATE KEY
///
/// The transport has no setting for cipher suites: its BoringSSL prefers TLS_AES_128_GCM_SHA256
/// where the processor has AES, and the load offers nothing else.
@main
struct GrpcSwiftServer {
  /// The longest message that is taken, in bytes.
  static let messageBytesAtMost = 16 << 20

  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 5, let port = Int(words[1]) else {
      print("usage: grpc-swift-server PORT AUTHORITY CERTIFICATE KEY")
      return
    }
    let transport = HTTP2ServerTransport.Posix(
      address: .ipv4(host: "127.0.0.1", port: port),
      transportSecurity: .mTLS(
        certificateChain: [.file(path: words[3], format: .pem)],
        privateKey: .file(path: words[4], format: .pem)
      ) { tls in
        tls.trustRoots = .certificates([.file(path: words[2], format: .pem)])
        tls.requireALPN = true
      },
      config: .defaults { $0.rpc.maxRequestPayloadSize = messageBytesAtMost })
    try await GRPCServer(transport: transport, services: [BenchService()]).serve()
  }
}
