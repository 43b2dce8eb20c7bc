import Foundation

/// Adds the bearer token and the language to every call.
struct CredentialInterceptor: ClientInterceptor {
  let credentials: SenClient.Credentials
  let language: String

  func prepare(_ method: RPCMethod, _ options: inout CallOptions) async throws {
    if options.metadata.acceptLanguage == nil { options.metadata.acceptLanguage = language }
    guard options.metadata.authorization == nil, let token = try token() else { return }
    options.metadata.authorization = "Bearer \(token)"
  }

  private func token() throws -> String? {
    switch credentials {
    case .token(let token): return token
    case .tokenFile(let file):
      guard let data = FileManager.default.contents(atPath: file),
        let text = String(data: data, encoding: .utf8)
      else {
        throw RPCError(
          .unauthenticated, reason: "TOKEN_FILE_UNREADABLE", "\(file) cannot be read")
      }
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    case .certificate, .none: return nil
    }
  }
}
