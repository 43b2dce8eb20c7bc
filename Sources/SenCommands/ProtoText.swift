import SenClient

/// Descriptors as the proto they came from, with its comments.
struct ProtoText {
  let pool: DescriptorPool

  /// A service, method, message or enum by its full name or the end of it; nil if there is none.
  func describe(_ name: String) -> String? {
    func isAsked(_ full: String) -> Bool {
      full == name || full.hasSuffix("." + name) || full.hasSuffix("/" + name)
    }
    if let service = pool.services.first(where: { isAsked($0.name) }) { return text(service) }
    if let method = pool.services.flatMap(\.methods).first(where: { isAsked($0.path) }) {
      return ([text(method)] + [method.inputType, method.outputType].compactMap(message))
        .joined(separator: "\n\n")
    }
    if let full = pool.messageNames.first(where: isAsked) { return message(full) }
    return pool.messageNames.compactMap(pool.message).flatMap(\.fields).compactMap(\.typeName)
      .first(where: isAsked).flatMap(enumeration)
  }

  private func comment(_ text: String, _ indent: String = "") -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(indent)// \($0.drop { $0 == " " })\n" }.joined()
  }

  private func text(_ service: ServiceDescription) -> String {
    let methods = service.methods.map { method in
      text(method).split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }
    return "\(comment(service.comment))service \(service.name) {\n"
      + methods.joined(separator: "\n") + "\n}"
  }

  private func text(_ method: MethodDescription) -> String {
    let input = (method.clientStreaming ? "stream " : "") + method.inputType
    let output = (method.serverStreaming ? "stream " : "") + method.outputType
    let options = method.options.isEmpty ? "" : "  // \(method.options.joined(separator: ", "))"
    return "\(comment(method.comment))rpc \(method.name)(\(input)) returns (\(output));\(options)"
  }

  private func message(_ name: String) -> String? {
    guard let message = pool.message(name) else { return nil }
    let fields = message.fields.map { field in
      let label = field.isRepeated && !field.type.hasPrefix("map<") ? "repeated " : ""
      return comment(field.comment, "  ")
        + "  \(label)\(field.type) \(field.name) = \(field.number);"
    }
    return "\(comment(message.comment))message \(name) {\n" + fields.joined(separator: "\n") + "\n}"
  }

  private func enumeration(_ name: String) -> String? {
    guard let described = pool.enumeration(name) else { return nil }
    let values = described.values.map {
      comment($0.comment, "  ") + "  \($0.name) = \($0.number);"
    }
    return "\(comment(described.comment))enum \(name) {\n" + values.joined(separator: "\n") + "\n}"
  }
}
