/// libFuzzer's own loop. SwiftPM names a program's entry after its target, so libFuzzer's `main` is
/// not used.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<Arguments>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What C calls `char **`.
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// Runs libFuzzer over a callback until its options say stop; gives the exit code.
public func runFuzzer(
  _ count: Int32, _ arguments: Arguments,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32 {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, callback)
}

/// Holds a property against one input; a broken one is a crash, which libFuzzer keeps.
public func hold(
  _ property: ([UInt8]) throws -> Void, _ start: UnsafePointer<UInt8>?, _ count: Int
) -> Int32 {
  do {
    try property(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
