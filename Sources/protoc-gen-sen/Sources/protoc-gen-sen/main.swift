import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

// Two tools in one: a protoc plugin (no arguments: request in, response out), and
//   protoc-gen-sen lower SET LOWERED
// which lowers a descriptor set for protoc-gen-c and prints the names of the lowered files.

func lower(_ input: String, _ output: String) throws {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: input))
  let set = try Google_Protobuf_FileDescriptorSet(serializedBytes: bytes)
  let lowered = try Lowering.lower(set)
  try lowered.serializedData().write(to: URL(fileURLWithPath: output))
  for file in lowered.file { print(file.name) }
}

func answer(_ request: Google_Protobuf_Compiler_CodeGeneratorRequest)
  -> Google_Protobuf_Compiler_CodeGeneratorResponse
{
  var response = Google_Protobuf_Compiler_CodeGeneratorResponse()
  response.supportedFeatures = 1  // FEATURE_PROTO3_OPTIONAL
  do {
    response.file = try Generator(request).outputs().map { file in
      .with {
        $0.name = file.name
        $0.content = file.text
      }
    }
  } catch {
    response.error = "\(error)"
  }
  return response
}

let arguments = CommandLine.arguments
do {
  if arguments.count == 4, arguments[1] == "lower" {
    try lower(arguments[2], arguments[3])
  } else if arguments.count == 1 {
    let input = FileHandle.standardInput.readDataToEndOfFile()
    let request = try Google_Protobuf_Compiler_CodeGeneratorRequest(serializedBytes: input)
    FileHandle.standardOutput.write(try answer(request).serializedData())
  } else {
    throw GeneratorError("usage: protoc-gen-sen [lower SET LOWERED]")
  }
} catch {
  FileHandle.standardError.write(Data("protoc-gen-sen: \(error)\n".utf8))
  exit(1)
}
