// swift-tools-version: 6.2
import PackageDescription

/// Fuzz targets, apart from the root package so that its build does not pay for them.
/// `Scripts/fuzz` builds them with the flags they need.
let house: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The properties under a folder. A test target of the root package compiles them too, and holds
/// them against every input that is kept.
func properties(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: "\(name)Properties", dependencies: dependencies,
    path: "Sources/FuzzProperties/\(name)", swiftSettings: house)
}

/// One libFuzzer program: an input goes into one property.
func program(_ name: String, _ properties: Target.Dependency) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzEngine", properties],
    swiftSettings: house + [.unsafeFlags(["-parse-as-library"])])
}

func sen(_ name: String) -> Target.Dependency { .product(name: name, package: "sen") }

let package = Package(
  name: "fuzz",
  dependencies: [
    .package(name: "sen", path: "../.."),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    properties("Transport", [sen("SenRPC"), .product(name: "NIOCore", package: "swift-nio")]),
    properties(
      "Codec", ["TransportProperties", sen("SenCodec"), sen("SenAPI"), sen("CodecFixtures")]),
    .target(name: "FuzzEngine", swiftSettings: house),
    program("frames", "TransportProperties"),
    program("connection", "TransportProperties"),
    program("codec", "CodecProperties"),
    program("json", "CodecProperties"),
  ]
)
