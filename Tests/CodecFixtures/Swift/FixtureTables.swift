import CCodecFixtures
import SenCodec

/// The codec's tables of the fixtures.
enum FixtureTables {
  static let pool: DescriptorPool = {
    var count = 0
    let codecs = UnsafeBufferPointer(start: codec_fixtures_messages(&count), count: count)
    do throws(CodecError) {
      return try DescriptorPool(files: files, codecs: codecs)
    } catch {
      preconditionFailure("the fixtures' descriptors do not fit their codecs: \(error)")
    }
  }()

  static func table(_ name: String) -> MessageTable { pool.table(name) }
  static func enumeration(_ name: String) -> EnumTable { pool.enumTable(name) }

  static var files: [UnsafeRawBufferPointer] {
    var files: [UnsafeRawBufferPointer] = []
    var count = 0
    while let start = codec_fixtures_file(files.count, &count) {
      files.append(UnsafeRawBufferPointer(start: start, count: count))
    }
    return files
  }
}

/// The fixtures' descriptors as data.
public enum FixtureDescriptors {
  /// The pool of the fixtures.
  public static var pool: DescriptorPool { FixtureTables.pool }

  /// A serialised `google.protobuf.FileDescriptorSet`, imports included.
  public static var fileDescriptorSet: [UInt8] { Array(FixtureTables.files.joined()) }
}
