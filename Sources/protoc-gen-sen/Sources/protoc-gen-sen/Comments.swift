import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The words of a proto as documentation of what is made of it.
enum Comments {
  /// `///` lines; the fallback if the proto says nothing.
  static func lines(_ element: some ProvidesSourceCodeLocation, otherwise: String) -> [String] {
    let location = element.sourceCodeInfoLocation
    let leading = text(location?.leadingComments ?? "")
    let trailing = text(location?.trailingComments ?? "")
    let all = leading.isEmpty ? trailing : leading
    return (all.isEmpty ? [otherwise] : all).map { $0.isEmpty ? "///" : "/// \($0)" }
  }

  private static func text(_ comment: String) -> [String] {
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line -> String in
        let cut = line.drop { $0 == " " }
        return String(cut.reversed().drop { $0 == " " }.reversed())
      }
    while lines.last == "" { lines.removeLast() }
    while lines.first == "" { lines.removeFirst() }
    return lines
  }
}

/// Swift text with indentation.
struct Printer {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func lines(_ lines: [String]) {
    for line in lines { self.line(line) }
  }

  /// `head {`, the body one level in, `}`.
  mutating func block(_ head: String, _ body: (inout Printer) throws -> Void) rethrows {
    line(head + " {")
    depth += 1
    try body(&self)
    depth -= 1
    line("}")
  }
}
