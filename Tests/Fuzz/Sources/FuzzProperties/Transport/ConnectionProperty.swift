import NIOCore

@testable import SenRPC

/// A connection driven by a whole stream of bytes, cut where the input says, between acts of a
/// shell: no trap, no unbounded queue, every book balanced after each step, and every frame that
/// goes out is one that the role may send.
public enum ConnectionProperty {
  /// Bytes of the budget that the connection may take from.
  private static let budgetBytes = 3_000_000
  /// Steps of one input at the most, so that the work is bounded.
  private static let stepsMax = 2_000

  /// Holds the property against one input: role and settings, then steps.
  public static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let budget = ReassemblyBudget(bytes: budgetBytes)
    let queues = ReassemblyBudget(bytes: budgetBytes)
    var shell = ConnectionShell(setUp: input.byte(), budget: budget, queues: queues)
    try shell.greet(input.byte())
    var steps = 0
    while !input.isAtEnd, steps < stepsMax {
      steps += 1
      try shell.step(&input)
      try shell.checkBooks(budgetBytes, budgetBytes)
    }
    try shell.end()
    try Broken.unless(budget.available == budgetBytes, "the budget lacks bytes in the end")
    try Broken.unless(queues.available == budgetBytes, "the queues lack bytes in the end")
  }
}
