import CBenchAPI
import SenCodec

/// The codec's tables of what the benchmark calls.
enum BenchTables {
  static let pool: DescriptorPool = {
    var count = 0
    let codecs = UnsafeBufferPointer(start: bench_api_messages(&count), count: count)
    do throws(CodecError) {
      return try DescriptorPool(files: BenchDescriptors.files, codecs: codecs)
    } catch {
      preconditionFailure("the descriptors do not fit their codecs: \(error)")
    }
  }()

  static func table(_ name: String) -> MessageTable { pool.table(name) }
  static func enumeration(_ name: String) -> EnumTable { pool.enumTable(name) }
}

/// The benchmark's descriptors as data, as a service answers them by reflection.
public enum BenchDescriptors {
  private static let digestBytes = 32

  /// A serialised `google.protobuf.FileDescriptorSet`, imports included.
  public static var fileDescriptorSet: [UInt8] { Array(files.joined()) }

  /// SHA-256 of the set.
  public static var digest: [UInt8] {
    Array(UnsafeBufferPointer(start: bench_api_digest(), count: digestBytes))
  }

  static var files: [UnsafeRawBufferPointer] {
    var files: [UnsafeRawBufferPointer] = []
    var count = 0
    while let start = bench_api_file(files.count, &count) {
      files.append(UnsafeRawBufferPointer(start: start, count: count))
    }
    return files
  }
}
