import NIOCore

/// Runs the jobs of tasks on an event loop, so that a handler stays beside its connection. Jobs
/// that become ready during a turn of the connection run at its end, before it writes.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  // Unchecked: the variables are confined to the event loop.
  private let loop: any EventLoop
  @exclusivity(unchecked) private var jobs: [UnownedJob] = []
  @exclusivity(unchecked) private var spare: [UnownedJob] = []
  @exclusivity(unchecked) private var isScheduled = false
  @exclusivity(unchecked) private var isRunning = false

  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    guard loop.inEventLoop else {
      return loop.execute { self.run(job) }
    }
    jobs.append(job)
    guard !isScheduled, !isRunning else { return }
    isScheduled = true
    loop.execute {
      self.isScheduled = false
      self.runPending()
    }
  }

  private func run(_ job: UnownedJob) {
    job.runSynchronously(on: asUnownedTaskExecutor())
  }

  /// Runs the jobs that are ready, and once more those that they have made ready.
  func runPending() {
    guard !isRunning, !jobs.isEmpty else { return }
    isRunning = true
    let executor = asUnownedTaskExecutor()
    for _ in 0..<2 where !jobs.isEmpty {
      swap(&jobs, &spare)
      for job in spare { job.runSynchronously(on: executor) }
      spare.removeAll(keepingCapacity: true)
    }
    isRunning = false
    guard !jobs.isEmpty, !isScheduled else { return }
    isScheduled = true
    loop.execute {
      self.isScheduled = false
      self.runPending()
    }
  }
}
