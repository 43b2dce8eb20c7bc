// swift-tools-version: 6.2
import PackageDescription

/// Measurements, apart from the root package so that its build and its tests do not pay for them.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "sen", path: "../.."),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .executableTarget(
      name: "rpc-bench",
      dependencies: [
        .product(name: "SenRPC", package: "sen"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "storage-bench",
      dependencies: [.product(name: "Storage", package: "sen")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
