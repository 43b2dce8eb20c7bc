import Storage

extension Recording {
  /// The person under a pseudonym that a field names.
  /// - Throws: `WelfareError.field` for a malformed or unknown pseudonym.
  func person(_ text: String, _ field: String, kind: ProtectedKind) throws -> Int64 {
    let pseudonym = try Pseudonym(text, field: field)
    guard let key = try ProtectedPersonStore.key(of: pseudonym, kind: kind, in: transaction) else {
      throw WelfareError.field(field, .unknownRecord)
    }
    return key
  }

  /// A new person, under a pseudonym that a loader chose or that is drawn.
  func newPerson(
    _ text: String, _ field: String, kind: ProtectedKind
  ) throws -> (key: Int64, pseudonym: Pseudonym) {
    if !text.isEmpty, !isLoader { throw WelfareError.field(field, .loaderOnly) }
    let pseudonym = text.isEmpty ? Pseudonym.random() : try Pseudonym(text, field: field)
    let key = try ProtectedPersonStore.add(
      pseudonym, kind: kind, field: field, in: transaction)
    return (key, pseudonym)
  }

  /// Stores what a caller sealed, if it sealed anything.
  func seal(_ identity: SealedIdentity?, of key: Int64) throws {
    guard let identity else { return }
    try ProtectedPersonStore.seal(identity, of: key, by: subject, in: transaction)
  }
}
