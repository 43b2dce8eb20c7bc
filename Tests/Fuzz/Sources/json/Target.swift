import CodecProperties
import FuzzEngine

/// One input of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  hold(JSONProperty.check, start, count)
}

/// The program's entry, under the name that SwiftPM gives it.
@_cdecl("json_main")
public func entry(_ count: Int32, _ arguments: Arguments) -> Int32 {
  runFuzzer(count, arguments) { testOneInput($0, $1) }
}
