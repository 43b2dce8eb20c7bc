// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target here: Swift 6 mode, every warning an error.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Measurements, apart from the root package so that its build and its tests do not pay for them.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "sen", path: "../.."),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(
      name: "CBenchAPI",
      dependencies: [.product(name: "SenCodec", package: "sen")]),
    .target(
      name: "BenchAPI",
      dependencies: [
        "CBenchAPI",
        .product(name: "SenCodec", package: "sen"),
        .product(name: "SenRPC", package: "sen"),
        .product(name: "SenAPI", package: "sen"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "rpc-bench",
      dependencies: [
        "BenchAPI",
        .product(name: "SenRPC", package: "sen"),
        .product(name: "SenCodec", package: "sen"),
        .product(name: "SenAPI", package: "sen"),
        .product(name: "SenClient", package: "sen"),
        .product(name: "ServiceRuntime", package: "sen"),
        .product(name: "UnionModel", package: "sen"),
        .product(name: "UnionService", package: "sen"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "storage-bench",
      dependencies: [.product(name: "Storage", package: "sen")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
