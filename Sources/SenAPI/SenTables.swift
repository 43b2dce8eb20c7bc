import CSenAPI
import SenCodec

/// The codec's tables of every type in the contract, made once from the embedded descriptors.
enum SenTables {
  static let pool: DescriptorPool = {
    var count = 0
    let codecs = UnsafeBufferPointer(start: sen_api_messages(&count), count: count)
    do throws(CodecError) {
      return try DescriptorPool(files: SenDescriptors.files, codecs: codecs)
    } catch {
      preconditionFailure("the embedded descriptors do not fit the codecs: \(error)")
    }
  }()

  static func table(_ name: String) -> MessageTable { pool.table(name) }
  static func enumeration(_ name: String) -> EnumTable { pool.enumTable(name) }
}

/// The descriptors of the contract, embedded with their comments.
public enum SenDescriptors {
  /// A serialised `google.protobuf.FileDescriptorSet`, imports included.
  public static var fileDescriptorSet: [UInt8] { Array(files.joined()) }

  /// SHA-256 of the set: 32 bytes.
  public static var digest: [UInt8] {
    Array(UnsafeBufferPointer(start: sen_api_digest(), count: digestBytes))
  }

  /// The set as data: for listing, describing, and JSON without generated types.
  public static var pool: DescriptorPool { SenTables.pool }

  private static let digestBytes = 32

  /// Each file as one entry of the set; memory of the program itself.
  static var files: [UnsafeRawBufferPointer] {
    var files: [UnsafeRawBufferPointer] = []
    var count = 0
    while let start = sen_api_file(files.count, &count) {
      files.append(UnsafeRawBufferPointer(start: start, count: count))
    }
    return files
  }
}
