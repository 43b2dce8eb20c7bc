/// The arrows of the house: which modules a target may import. A module that is not named here is
/// refused, so that a new arrow is a decision and not an accident.
enum ImportFence {
  /// What any target may import: the language's own modules.
  static let language: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc",
    "Testing",
  ]
  /// The APIs of observability, which libraries may call.
  static let observability: Set<String> = [
    "Logging", "Metrics", "Tracing", "Instrumentation", "ServiceContextModule", "CoreMetrics",
  ]
  static let nio: Set<String> = [
    "NIOCore", "NIOPosix", "NIOConcurrencyHelpers", "NIOFoundationCompat",
  ]
  static let service: Set<String> = [
    "SenAPI", "SenRPC", "SenCodec", "UnionModel", "UnionService", "Storage", "Logging", "NIOCore",
    "Crypto", "ServiceLifecycle",
  ]

  /// Target → modules, from the table of the architecture.
  static let allowed: [String: Set<String>] = [
    "SenCodec": ["CProtobufC"],
    "SenRPC": observability.union(nio).union([
      "COpenSSL", "CZstd", "ServiceLifecycle", "Collections", "DequeModule", "HeapModule",
    ]),
    "SenAPI": ["SenCodec", "SenRPC", "CSenAPI", "CProtobufC", "NIOCore"],
    "SenClient": ["SenAPI", "SenRPC", "SenCodec", "NIOCore"],
    "UnionModel": ["Crypto"],
    "Storage": ["CSQLite", "Crypto", "Logging"],
    "UnionService": [
      "SenAPI", "SenRPC", "SenCodec", "UnionModel", "Storage", "Logging", "Crypto", "NIOCore",
    ],
    "ServiceRuntime": observability.union([
      "CGlibc", "SenAPI", "SenRPC", "SenCodec", "Storage", "UnionModel", "UnionService",
      "ArgumentParser", "ServiceLifecycle", "UnixSignals", "Configuration", "NIOCore", "NIOPosix",
      "NIOHTTP1",
      "SystemPackage", "Yams",
    ]),
    "Membership": service.union(["JWTKit"]),
    "Empowerment": service,
    "Welfare": service,
    "Policy": service,
    "Gateway": observability.union(nio).union([
      "SenAPI", "SenRPC", "SenCodec", "UnionModel", "JWTKit", "ServiceLifecycle", "Collections",
      "DequeModule", "Crypto",
    ]),
    "SenCommands": [
      "SenAPI", "SenRPC", "SenCodec", "SenClient", "ArgumentParser", "Yams", "NIOCore",
    ],
    "SynthData": ["SenAPI", "SenRPC", "SenCodec", "SenClient", "ArgumentParser", "NIOCore"],
    "TestSupport": service.union(["NIOPosix"]),
    "sen": ["SenCommands"],
    "sen-synth": ["SynthData"],
    "sen-gateway": ["Gateway", "ServiceRuntime", "SenAPI", "SenRPC"],
    "sen-membership": ["Membership", "ServiceRuntime", "ArgumentParser"],
    "sen-empowerment": ["Empowerment", "ServiceRuntime"],
    "sen-welfare": ["Welfare", "ServiceRuntime"],
    "sen-policy": ["Policy", "ServiceRuntime"],
    "example-report": ["SenClient"],
    "example-sync": ["SenClient"],
  ]

  /// Headers that a C target may include from outside; any other arrow is refused.
  static let allowedIncludes: [String: [String]] = [
    "CProtobufC": ["protobuf-c/"],
    "COpenSSL": ["openssl/"],
    "CGlibc": ["malloc.h", "sys/syscall.h"],
    "CSQLite": ["sqlite3.h"],
    "CZstd": ["zstd.h"],
    "CPostgreSQL": ["libpq-fe.h", "postgresql/"],
  ]
  /// C's own headers, free to all.
  static let standardIncludes: Set<String> = [
    "stdint.h", "stddef.h", "stdbool.h", "string.h", "stdlib.h", "stdio.h", "errno.h", "time.h",
    "unistd.h", "sys/types.h", "sys/socket.h", "signal.h", "pthread.h",
  ]

  /// The imports of a Swift text that the target may not have.
  static func strangers(in text: String, target: String) -> [String] {
    guard let allowed = allowed[target] else { return ["(target \(target) is not in the table)"] }
    return imports(of: text).filter { !allowed.contains($0) && !language.contains($0) }
  }

  /// The includes of a C text that the target may not have.
  static func strangeIncludes(in text: String, target: String) -> [String] {
    includes(of: text).filter { header in
      !standardIncludes.contains(header)
        && !(allowedIncludes[target] ?? []).contains { header.hasPrefix($0) }
    }
  }

  /// Module names of every import line: plain, `public`, `@preconcurrency`, `import struct A.B`.
  static func imports(of text: String) -> [String] {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
    ]
    let prefixes: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    return text.split(separator: "\n").compactMap { line in
      var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
      while let first = words.first, first.hasPrefix("@") || prefixes.contains(first) {
        words = words.dropFirst()
      }
      guard words.first == "import" else { return nil }
      words = words.dropFirst()
      if let kind = words.first, kinds.contains(kind) { words = words.dropFirst() }
      return words.first.map { String($0.split(separator: ".")[0]) }
    }
  }

  /// Header names of every include line.
  static func includes(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let trimmed = line.drop { $0 == " " || $0 == "#" }
      guard line.hasPrefix("#"), trimmed.hasPrefix("include") else { return nil }
      let name = trimmed.dropFirst("include".count).drop { " <\"".contains($0) }
      return String(name.prefix { !">\"".contains($0) })
    }
  }
}
