import SenAPI
import SenCodec
import SenRPC

extension RPCError {
  /// Whether what is wrong is said in both languages: in one violation at least, and in each of them.
  public var isInBothLanguages: Bool {
    let violations = (try? API.Types.V1.BadRequest(serializedBytes: details))?.violations ?? []
    return !violations.isEmpty
      && violations.allSatisfy {
        !$0.text.isEmpty && !$0.textVi.isEmpty && $0.text != $0.textVi
      }
  }

  /// The same, but for what a caller without identity is told, and for failures that only the log may
  /// tell.
  public var isForPeople: Bool {
    code == .unauthenticated || code == .internalError || isInBothLanguages
  }
}
