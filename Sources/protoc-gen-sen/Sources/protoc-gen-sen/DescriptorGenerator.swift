import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes the C sources that hold the embedded descriptors and lead to the C codecs.
struct DescriptorGenerator {
  let request: Google_Protobuf_Compiler_CodeGeneratorRequest
  let prefix: String

  /// Bytes on one line of C.
  private static let bytesPerLine = 24

  /// A file with only those locations that hold words: the rest is of no use at run time.
  static func pruned(_ file: Google_Protobuf_FileDescriptorProto)
    -> Google_Protobuf_FileDescriptorProto
  {
    var file = file
    let isOurs = !file.name.hasPrefix("google/")
    file.sourceCodeInfo.location = file.sourceCodeInfo.location
      .filter { isOurs && ($0.hasLeadingComments || $0.hasTrailingComments) }
      .map { location in
        Google_Protobuf_SourceCodeInfo.Location.with {
          $0.path = location.path
          if location.hasLeadingComments { $0.leadingComments = location.leadingComments }
          if location.hasTrailingComments { $0.trailingComments = location.trailingComments }
        }
      }
    if file.sourceCodeInfo.location.isEmpty { file.clearSourceCodeInfo() }
    return file
  }

  /// The files' bytes, each as one entry of a FileDescriptorSet.
  private func entries() throws -> [(name: String, bytes: [UInt8])] {
    try request.protoFile.map { file in
      var set = Google_Protobuf_FileDescriptorSet()
      set.file = [Self.pruned(file)]
      return (file.name, try set.serializedBytes())
    }
  }

  func generate() throws -> [(name: String, text: String)] {
    let entries = try entries()
    var files = entries.map { entry in
      (name: path(entry.name), text: source(symbol(entry.name), entry.bytes, entry.name))
    }
    let digest = SHA256.digest(of: entries.flatMap(\.bytes))
    files.append((name: "include/sen/\(prefix).h", text: header()))
    files.append((name: "\(prefix).c", text: index(entries.map(\.name), digest)))
    return files
  }

  private func path(_ name: String) -> String {
    let stem = name.hasSuffix(".proto") ? String(name.dropLast(6)) : name
    return Lowering.path(stem) + ".descriptor.c"
  }

  private func symbol(_ name: String) -> String {
    prefix + "_file_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  private func source(_ symbol: String, _ bytes: [UInt8], _ name: String) -> String {
    var text =
      "/* Generated from \(name); do not edit. */\n#include <stddef.h>\n#include <stdint.h>\n\n"
    text += "const uint8_t \(symbol)[\(bytes.count)] = {\n"
    for start in stride(from: 0, to: bytes.count, by: Self.bytesPerLine) {
      let line = bytes[start..<min(start + Self.bytesPerLine, bytes.count)]
      text += line.map { "\($0)," }.joined() + "\n"
    }
    return text + "};\nconst size_t \(symbol)_size = \(bytes.count);\n"
  }

  private func header() -> String {
    """
    /* Generated; do not edit. What the Swift side needs of the C codecs. */
    #pragma once
    #include <stddef.h>
    #include <stdint.h>

    /* The C codecs' message descriptors (ProtobufCMessageDescriptor), and their number. */
    const void *const *\(prefix)_messages(size_t *count);
    /* The bytes of one file in the descriptor set, in the order of imports; NULL past the last. */
    const uint8_t *\(prefix)_file(size_t index, size_t *count);
    /* SHA-256 of the whole set: 32 bytes. */
    const uint8_t *\(prefix)_digest(void);

    """
  }

  private func index(_ names: [String], _ digest: [UInt8]) -> String {
    let coded = request.protoFile.filter(Lowering.hasCode)
    let headers = coded.map { Lowering.path($0.name).dropLast(6) }.sorted()
    let codes = coded.flatMap { file in
      file.messageType.flatMap {
        symbols($0, in: file.package.split(separator: ".").map(String.init))
      }
    }
    var text = "/* Generated; do not edit. */\n#include \"sen/\(prefix).h\"\n"
    text += headers.map { "#include \"\($0).pb-c.h\"\n" }.joined()
    text += "\nstatic const void *const messages[] = {\n"
    text += codes.map { "  &\($0)__descriptor,\n" }.joined() + "};\n\n"
    text += "const void *const *\(prefix)_messages(size_t *count) {\n"
    text += "  *count = sizeof messages / sizeof messages[0];\n  return messages;\n}\n\n"
    let sizes = names.map(symbol)
    for symbol in sizes { text += "extern const uint8_t \(symbol)[];\n" }
    return text + filesTable(sizes) + digestTable(digest)
  }

  private func filesTable(_ symbols: [String]) -> String {
    var text = "\n"
    for symbol in symbols { text += "extern const size_t \(symbol)_size;\n" }
    text += "\nconst uint8_t *\(prefix)_file(size_t index, size_t *count) {\n  switch (index) {\n"
    for (index, symbol) in symbols.enumerated() {
      text += "  case \(index): *count = \(symbol)_size; return \(symbol);\n"
    }
    return text + "  default: *count = 0; return NULL;\n  }\n}\n"
  }

  private func digestTable(_ digest: [UInt8]) -> String {
    "\nstatic const uint8_t digest[] = {\(digest.map(String.init).joined(separator: ","))};\n\n"
      + "const uint8_t *\(prefix)_digest(void) { return digest; }\n"
  }

  /// The C names of a message and of those in it, as protoc-gen-c makes them.
  private func symbols(_ message: Google_Protobuf_DescriptorProto, in scope: [String]) -> [String] {
    let path = scope + [message.name]
    let own = path.map(Self.lower).joined(separator: "__")
    return [own] + message.nestedType.flatMap { symbols($0, in: path) }
  }

  /// `UnitLevel` → `unit_level`, as protoc-gen-c's CamelToLower does.
  private static func lower(_ name: String) -> String {
    var text = ""
    var wasUpper = true
    for letter in name {
      let isUpper = letter.isUppercase
      if isUpper, !wasUpper { text.append("_") }
      text.append(letter.lowercased())
      wasUpper = isUpper
    }
    return text
  }
}
