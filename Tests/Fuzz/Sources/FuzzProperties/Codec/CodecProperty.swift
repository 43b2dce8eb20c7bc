import CProtobufC
import CodecFixtures
import SenAPI

@testable import SenCodec

// In the root package the properties are one module.
#if canImport(TransportProperties)
  import TransportProperties
#endif

/// Prescan, protobuf-c and the Swift values: what is decoded comes back from its own encoding as
/// the same, in memory that was counted before it was taken.
public enum CodecProperty {
  /// Small enough that inputs meet the limits themselves.
  private static let limits = DecodingLimits(fields: 20_000, arenaBytes: 4 << 20)

  private typealias Check = @Sendable ([UInt8]) throws -> Void

  /// The messages, chosen by an input's first byte: every type and cardinality, recursion, maps,
  /// oneofs, more submessages than the prescan has bits, and large messages of the contract.
  private static let checks: [Check] = [
    { try roundTrip(Fixtures.V1.Singular.self, $0) },
    { try roundTrip(Fixtures.V1.Explicit.self, $0) },
    { try roundTrip(Fixtures.V1.Repeated.self, $0) },
    { try roundTrip(Fixtures.V1.Maps.self, $0) },
    { try roundTrip(Fixtures.V1.Choice.self, $0) },
    { try roundTrip(Fixtures.V1.Inner.self, $0) },
    { try roundTrip(Fixtures.V1.Wide.self, $0) },
    { try roundTrip(API.Membership.V1.Member.self, $0) },
    { try roundTrip(API.Membership.V1.ImportBatch.self, $0) },
    { try roundTrip(API.Membership.V1.WatchResponse.self, $0) },
    { try roundTrip(API.Policy.V1.Plan.self, $0) },
    { try roundTrip(API.Welfare.V1.ImportBatch.self, $0) },
    { try roundTrip(API.Figures.V1.Figure.self, $0) },
  ]

  /// Holds the property against one input: a selector, then the message's bytes.
  public static func check(_ bytes: [UInt8]) throws {
    guard let selector = bytes.first else { return }
    try checks[Int(selector) % checks.count](Array(bytes.dropFirst()))
  }

  private static func roundTrip<M: SenMessage>(_ type: M.Type, _ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      try memory(type, bytes)
      separately(type, bytes)
    }
    guard let first = try decode(type, bytes) else { return }
    let encoded = try first.serializedBytes()
    let bound = first.withPacked(isMeasured: false) { $0.countMax }
    try Broken.unless(
      encoded.count <= bound, "\(M.messageName) has \(encoded.count) bytes, bound to \(bound)")
    guard let second = try? M(serializedBytes: encoded) else {
      throw Broken("\(M.messageName) does not read what it writes")
    }
    // By bytes, so that a NaN is itself.
    let again = try second.serializedBytes()
    try Broken.unless(again == encoded, "\(M.messageName) changed")
  }

  private static func decode<M: SenMessage>(_ type: M.Type, _ bytes: [UInt8]) throws -> M? {
    do throws(CodecError) {
      return try M(serializedBytes: bytes, limits: limits)
    } catch {
      try Broken.unless(error.kind != .badDescriptors && error.kind != .unknownType, "\(error)")
      return nil
    }
  }

  /// What the prescan counts is never less than what protobuf-c takes, and the arena's cap holds.
  private static func memory<M: SenMessage>(
    _ type: M.Type, _ bytes: UnsafeRawBufferPointer
  ) throws {
    guard let prescan = try? Prescan.check(bytes, M.table.layout, limits) else { return }
    let cap = limits.arenaBytes + bytes.count * (limits.copyFactor + 2) + limits.fields * 10
    let arena = ArenaPool.take(cap: cap)
    defer { ArenaPool.give(arena) }
    do throws(CodecError) {
      _ = try Unpacking.unpack(bytes, M.table.layout, limits, arena)
    } catch {
      try Broken.unless(
        prescan.needsRewrite || error.kind != .tooMuchMemory, "\(M.messageName): the cap was met")
    }
    try Broken.unless(arena.pointee.used <= cap, "an arena past its cap")
    guard !prescan.needsRewrite else { return }
    try Broken.unless(
      arena.pointee.used <= prescan.arenaBytes,
      "\(M.messageName) took \(arena.pointee.used) bytes, counted \(prescan.arenaBytes)")
  }

  /// protobuf-c on bytes and in memory that end where they should: in an arena, one chunk to the
  /// address sanitizer, an object that reaches into its neighbour would not be seen.
  private static func separately<M: SenMessage>(_ type: M.Type, _ bytes: UnsafeRawBufferPointer) {
    guard let prescan = try? Prescan.check(bytes, M.table.layout, limits), !prescan.needsRewrite,
      let descriptor = M.table.layout.pointee.descriptor
    else { return }
    let exact = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { exact.deallocate() }
    exact.copyMemory(from: bytes)
    let message = protobuf_c_message_unpack(
      descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self), nil, exact.count,
      exact.baseAddress?.assumingMemoryBound(to: UInt8.self))
    if let message { protobuf_c_message_free_unpacked(message, nil) }
  }
}
