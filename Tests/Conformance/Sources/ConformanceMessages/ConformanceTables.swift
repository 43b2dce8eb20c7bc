import CConformanceMessages
import SenCodec

/// The codec's tables of the conformance test's messages.
enum ConformanceTables {
  static let pool: DescriptorPool = {
    var count = 0
    let codecs = UnsafeBufferPointer(start: conformance_messages_messages(&count), count: count)
    do throws(CodecError) {
      return try DescriptorPool(files: files, codecs: codecs)
    } catch {
      preconditionFailure("the conformance test's descriptors do not fit their codecs: \(error)")
    }
  }()

  static func table(_ name: String) -> MessageTable { pool.table(name) }
  static func enumeration(_ name: String) -> EnumTable { pool.enumTable(name) }

  private static var files: [UnsafeRawBufferPointer] {
    var files: [UnsafeRawBufferPointer] = []
    var count = 0
    while let start = conformance_messages_file(files.count, &count) {
      files.append(UnsafeRawBufferPointer(start: start, count: count))
    }
    return files
  }
}
