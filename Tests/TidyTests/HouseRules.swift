/// Rules about the text of a file, as pure functions, so that the tests can try them on fixtures.
enum HouseRules {
  /// Lines of a file at the most.
  static let fileLinesHard = 500
  /// Lines of a function at the most.
  static let functionLinesHard = 70
  /// Words that say nothing in a name.
  static let emptyWords = ["manager", "helper", "util", "common", "base", "dto"]

  /// Functions longer than the limit, by their first line's number, from 1.
  static func longFunctions(in text: String, limit: Int = functionLinesHard) -> [Int] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [Int] = []
    for (index, line) in lines.enumerated() where isFunctionStart(line) {
      let indent = line.prefix { $0 == " " }.count
      let close = String(repeating: " ", count: indent) + "}"
      let rest = lines[(index + 1)...]
      guard line.last == "{" || rest.prefix(12).contains(where: { $0.hasSuffix("{") }),
        let end = rest.firstIndex(where: { $0 == close || $0.hasPrefix(close + " ") })
      else { continue }
      if end - index - 1 > limit { found.append(index + 1) }
    }
    return found
  }

  private static func isFunctionStart(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard words.first?.hasPrefix("//") == false else { return false }
    return words.contains("func")
      || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init<") }
        && !words.contains(where: { $0.hasPrefix("\"") || $0 == "=" })
  }

  /// Type names declared in the text that contain an empty word.
  static func emptyNames(in text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    return text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard words.first?.hasPrefix("//") == false,
        let at = words.firstIndex(where: { kinds.contains($0) }), at + 1 < words.count
      else { return nil }
      let name = String(words[at + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      return pieces(of: name).contains { emptyWords.contains($0) } ? name : nil
    }
  }

  /// The words of a camel-case name, in lower case.
  static func pieces(of name: String) -> [String] {
    var pieces: [String] = []
    for character in name {
      if character.isUppercase || pieces.isEmpty { pieces.append("") }
      pieces[pieces.count - 1].append(character.lowercased())
    }
    return pieces.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
  }

  /// Lines that hold SQL, by number, from 1.
  static func sqlLines(in text: String) -> [Int] {
    let starts = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "WITH "]
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let trimmed = line.drop { $0 == " " || $0 == "\"" }
        let opens = line.contains("\"") || starts.contains { trimmed.hasPrefix($0) }
        guard opens, !trimmed.hasPrefix("//") else { return nil }
        let quoted = starts.contains { line.contains("\"" + $0) || trimmed.hasPrefix($0) }
        return quoted ? index + 1 : nil
      }
  }

  /// Marks of work that is not finished or of danger without a reason beside it.
  static func marks(in text: String) -> [String] {
    let forbidden = [
      "TO" + "DO", "FIX" + "ME", "try" + "!", "as" + "!", "XCT" + "Skip", ".disabled" + "(",
      "Thread" + ".sleep", "Task" + ".detached",
    ]
    return forbidden.filter { text.contains($0) }
  }

  /// Unstructured tasks, by line from 1, that have no reason in the line before or on the same one.
  static func unstructuredTasks(in text: String) -> [Int] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { index in
      let line = lines[index]
      // A child task of a group is structured.
      guard !line.contains("addTask"),
        line.contains("Task {") || line.contains("Task(executorPreference"),
        line.firstRange(of: "//").map({ $0.lowerBound > line.firstRange(of: "Task")!.lowerBound })
          ?? true
      else { return false }
      let before = index > 0 ? lines[index - 1] : ""
      return !line.contains("//") && !before.contains("//")
    }.map { $0 + 1 }
  }

  /// Whole numbers written in the text, with underscores taken out.
  static func numbers(in text: String) -> Set<Int> {
    var numbers: Set<Int> = []
    var digits = ""
    var previous: Character = " "
    for character in text + " " {
      if character.isASCII, character.isNumber || (character == "_" && !digits.isEmpty) {
        if character != "_" { digits.append(character) }
      } else {
        if let number = Int(digits), !previous.isLetter { numbers.insert(number) }
        digits = ""
        previous = character
      }
    }
    return numbers
  }
}
