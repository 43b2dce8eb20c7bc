import NIOPosix
import Testing

/// Runs the tests of a suite on threads of their own, so that tests that compute for long on the
/// shared ones do not use up the time that a call here is allowed to take.
struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(TestExecutor.shared) { try await function() }
  }
}

extension Trait where Self == OwnThreads {
  /// The suite's tests run on threads of their own.
  static var ownThreads: OwnThreads { OwnThreads() }
}

/// A few threads for tests that wait for the network.
private final class TestExecutor: TaskExecutor {
  static let shared = TestExecutor()
  private static let threads = 4

  private let pool = NIOThreadPool(numberOfThreads: threads)

  private init() {
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    pool.submit { _ in job.runSynchronously(on: executor) }
  }
}
