// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A package of its own: the messages of protobuf's conformance test are no part of the product,
/// and the ordinary build does not pay for them.
let package = Package(
  name: "conformance",
  dependencies: [.package(name: "sen", path: "../..")],
  targets: [
    .target(name: "CConformanceMessages", linkerSettings: [.linkedLibrary("protobuf-c")]),
    .target(
      name: "ConformanceMessages",
      dependencies: ["CConformanceMessages", .product(name: "SenCodec", package: "sen")],
      swiftSettings: house),
    .executableTarget(
      name: "conformance-testee",
      dependencies: ["ConformanceMessages", .product(name: "SenCodec", package: "sen")],
      swiftSettings: house),
  ]
)
