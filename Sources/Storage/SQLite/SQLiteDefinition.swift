/// The DDL that both engines share, as SQLite takes it.
enum SQLiteDefinition {
  /// A statement with STRICT on a table that lacks it, so that no column takes another type.
  static func translate(_ sql: String) -> String {
    var text = Substring(sql)
    while let last = text.last, last.isWhitespace || last == ";" { text = text.dropLast() }
    let words = text.prefix(64).split(whereSeparator: \.isWhitespace).prefix(2)
      .map { $0.uppercased() }
    guard words == ["CREATE", "TABLE"], let close = text.lastIndex(of: ")") else { return sql }
    let options = text[text.index(after: close)...].uppercased()
    if options.contains("STRICT") { return sql }
    return options.contains("ROWID") ? "\(text), STRICT" : "\(text) STRICT"
  }
}
