import Foundation

/// One source file of the project.
struct SourceFile {
  /// Path from the top of the project, "Sources/Storage/Database.swift".
  let path: String
  /// The whole text.
  let text: String

  /// The target the file belongs to: the second part of its path.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
  /// The lines, with empty ones.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// Whether the generator wrote it.
  var isGenerated: Bool { path.contains("/Generated/") || path.hasPrefix("Sources/CSenAPI/") }
}

/// The files that people wrote, found from this file's own place.
enum SourceTree {
  /// The project's top folder.
  static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file and C header under the folders, generated ones left out.
  static func files(under folders: [String], endings: [String] = ["swift"]) throws -> [SourceFile] {
    try folders.flatMap { folder -> [SourceFile] in
      let root = top.appendingPathComponent(folder)
      let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      let urls = found?.allObjects.compactMap { $0 as? URL } ?? []
      return try urls.filter { endings.contains($0.pathExtension) }
        .filter { !$0.path.contains("/.build") }
        .sorted { $0.path < $1.path }
        .map { url in
          let path = String(url.path.dropFirst(top.path.count + 1))
          return SourceFile(path: path, text: try String(contentsOf: url, encoding: .utf8))
        }
    }.filter { !$0.isGenerated }
  }
}
