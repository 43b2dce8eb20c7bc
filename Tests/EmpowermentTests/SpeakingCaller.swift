import NIOCore
import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing

@testable import Empowerment

/// A transport that speaks for one caller, as the gateway does.
struct SpeakingCaller: RPCCaller {
  let transport: InProcessTransport
  let bytes: [UInt8]

  func unary(
    _ method: RPCMethod, _ request: ByteBuffer, options: CallOptions
  ) async throws -> ByteBuffer {
    try await transport.unary(method, request, options: speaking(options))
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await transport.stream(method, options: speaking(options), body)
  }

  private func speaking(_ options: CallOptions) -> CallOptions {
    var options = options
    options.metadata.caller = bytes
    return options
  }
}

/// The error that a call ends with; nil if it succeeds.
func refusal(_ call: () async throws -> some Any) async -> RPCError? {
  do {
    _ = try await call()
    return nil
  } catch let error as RPCError {
    #expect(error.isForPeople, "\(error)")
    return error
  } catch {
    return RPCError(wrapping: error)
  }
}

/// The first field that an error names.
func field(of error: RPCError?) throws -> String {
  guard let error else { return "" }
  return try Types.BadRequest(serializedBytes: error.details).violations.first?.field ?? ""
}
