// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target that people write: Swift 6 mode, every warning an error.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the house.
func library(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil)
  -> Target
{
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

/// An executable target of the house.
func executable(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one target, with the support that all tests share.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil)
  -> Target
{
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    resources: resources,
    swiftSettings: house)
}

/// A service: its library, its executable and its tests. A fifth service is one more word below.
func service(_ name: String, _ extra: [Target.Dependency] = []) -> [Target] {
  [
    library(
      name,
      ["SenAPI", "SenRPC", "SenCodec", "UnionModel", "UnionService", "Storage", logging] + extra),
    executable(
      "sen-\(name.lowercased())", [.byName(name: name), "ServiceRuntime", arguments]),
    tests(
      name,
      ["SenAPI", "SenRPC", "SenCodec", "UnionModel", "UnionService", "Storage"] + extra),
  ]
}

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let tracing: Target.Dependency = .product(name: "Tracing", package: "swift-distributed-tracing")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(
  name: "Configuration", package: "swift-configuration")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let collections: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let jwtKit: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let asyncAlgorithms: Target.Dependency = .product(
  name: "AsyncAlgorithms", package: "swift-async-algorithms")

let systemLibraries: [Target] = [
  .systemLibrary(
    name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
  .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CGlibc"),
  .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
]

let foundations: [Target] = [
  .target(name: "CSenAPI", dependencies: ["CProtobufC"]),
  library("SenCodec", ["CProtobufC"]),
  library(
    "SenRPC",
    [
      "COpenSSL", "CZstd", nioCore, nioPosix, logging, metrics, tracing, lifecycle, collections,
    ]),
  library("SenAPI", ["SenCodec", "SenRPC", "CSenAPI", nioCore]),
  library("SenClient", ["SenAPI", "SenRPC", "SenCodec"]),
  library("UnionModel", [crypto]),
  library("Storage", ["CSQLite", crypto, logging]),
  library(
    "UnionService", ["SenAPI", "SenRPC", "SenCodec", "UnionModel", "Storage", logging, crypto]),
  library(
    "ServiceRuntime",
    [
      "CGlibc", "SenAPI", "SenRPC", "SenCodec", "Storage", "UnionModel", "UnionService", arguments,
      lifecycle, unixSignals, logging, metrics, tracing, configuration, systemPackage, yams,
      nioCore, nioPosix,
      nioHTTP1, coreMetrics,
    ]),
  library(
    "Gateway",
    [
      "SenAPI", "SenRPC", "SenCodec", "UnionModel", jwtKit, logging, lifecycle, collections,
      metrics,
    ]),
  library(
    "TestSupport",
    ["SenAPI", "SenRPC", "SenCodec", "UnionModel", "UnionService", "Storage", logging]),
]

let doors: [Target] = [
  executable("sen-gateway", ["Gateway", "ServiceRuntime"]),
  library(
    "SenCommands", ["SenAPI", "SenRPC", "SenCodec", "SenClient", arguments, yams, nioCore]),
  executable("sen", ["SenCommands"]),
  library(
    "SynthData", ["SenAPI", "SenRPC", "SenCodec", "SenClient", arguments],
    resources: [.copy("Reference")]),
  executable("sen-synth", ["SynthData"]),
  executable("example-report", ["SenClient"]),
  executable("example-sync", ["SenClient"]),
]

let foundationTests: [Target] = [
  .target(
    name: "CCodecFixtures", dependencies: ["CProtobufC"], path: "Tests/CodecFixtures/C"),
  .target(
    name: "CodecFixtures", dependencies: ["CCodecFixtures", "SenCodec", "SenRPC", "SenAPI"],
    path: "Tests/CodecFixtures/Swift", swiftSettings: house),
  tests("SenCodec", ["SenAPI", "SenRPC", "CodecFixtures", nioCore]),
  tests("SenRPC", [nioCore, nioPosix, nioEmbedded, "COpenSSL"]),
  .target(name: "AllocationCount", path: "Tests/AllocationCount"),
  .testTarget(
    name: "AllocationTests",
    dependencies: [
      "AllocationCount", "CodecFixtures", "SenAPI", "SenRPC", "SenCodec", nioCore, nioEmbedded,
      logging,
    ],
    swiftSettings: house),
  // The properties of the fuzz targets, held against every input that is kept.
  .testTarget(
    name: "FuzzTests",
    dependencies: ["CodecFixtures", "SenAPI", "SenRPC", "SenCodec", nioCore],
    path: "Tests/Fuzz/Sources/FuzzProperties", swiftSettings: house),
  tests("SenClient", ["SenAPI", "SenRPC", "SenCodec", nioCore]),
  tests("UnionModel"),
  tests("Storage", ["CSQLite"]),
  tests("UnionService", ["SenAPI", "SenRPC", "Storage", "UnionModel"]),
  tests(
    "ServiceRuntime",
    [
      "SenAPI", "SenCodec", "SenRPC", coreMetrics, tracing, logging, nioCore, nioPosix, nioHTTP1,
    ]),
  tests("Gateway", ["SenAPI", "SenRPC", jwtKit, nioCore, logging]),
  tests("SenCommands", ["SenAPI", "SenRPC", "SenClient", "SenCodec", arguments]),
  tests("SynthData", ["SenAPI", "SenRPC", "SenCodec", nioCore]),
  .testTarget(
    name: "InteropTests",
    dependencies: [
      "CodecFixtures", "SenAPI", "SenRPC", "SenCodec", "Gateway", nioCore, logging,
    ],
    swiftSettings: house),
  .testTarget(name: "TidyTests", swiftSettings: house),
  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      "TestSupport", "SenAPI", "SenRPC", "SenClient", "Membership", "Empowerment", "Welfare",
      "Policy", "Gateway", "ServiceRuntime", "UnionModel", "UnionService", "Storage", "SynthData",
      nioCore, lifecycle, crypto,
    ],
    swiftSettings: house),
]

let package = Package(
  name: "sen",
  products: [
    .library(name: "SenClient", targets: ["SenClient"]),
    .library(name: "SenCodec", targets: ["SenCodec"]),
    .library(name: "SenRPC", targets: ["SenRPC"]),
    .library(name: "SenAPI", targets: ["SenAPI"]),
    .library(name: "Storage", targets: ["Storage"]),
    .library(name: "CodecFixtures", targets: ["CodecFixtures"]),
    .library(name: "ServiceRuntime", targets: ["ServiceRuntime"]),
    .library(name: "UnionModel", targets: ["UnionModel"]),
    .library(name: "UnionService", targets: ["UnionService"]),
    .executable(name: "sen-gateway", targets: ["sen-gateway"]),
    .executable(name: "sen-membership", targets: ["sen-membership"]),
    .executable(name: "sen", targets: ["sen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: systemLibraries + foundations + doors + foundationTests
    + service("Membership", [jwtKit, crypto])
    + service("Empowerment")
    + service("Welfare")
    + service("Policy")
)
