import ConformanceMessages
import Glibc
import SenCodec

// Speaks protobuf's conformance protocol: on standard input a length (u32, little-endian) and a
// ConformanceRequest, on standard output a length and a ConformanceResponse, until the input ends.

typealias Request = Conformance.ConformanceRequest
typealias Response = Conformance.ConformanceResponse
typealias TestAllTypes = Protobuf_test_messages.Proto3.TestAllTypesProto3

/// Bytes of the length before each message.
let lengthBytes = 4

/// Exactly so many bytes of standard input; `nil` if it ends before.
func receive(_ count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = bytes.withUnsafeMutableBytes {
      read(STDIN_FILENO, $0.baseAddress! + filled, count - filled)
    }
    guard got > 0 else { return nil }
    filled += got
  }
  return bytes
}

/// Writes a response behind its length; false if nobody reads.
func send(_ response: Response) throws(CodecError) -> Bool {
  let content = try response.serializedBytes()
  let length = withUnsafeBytes(of: UInt32(content.count).littleEndian) { Array($0) }
  let bytes = length + content
  var sent = 0
  while sent < bytes.count {
    let put = bytes.withUnsafeBytes {
      write(STDOUT_FILENO, $0.baseAddress! + sent, bytes.count - sent)
    }
    guard put > 0 else { return false }
    sent += put
  }
  return true
}

while let head = receive(lengthBytes) {
  let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
  guard let bytes = receive(length), try send(Testee.answer(bytes)) else { exit(EX_IOERR) }
}
