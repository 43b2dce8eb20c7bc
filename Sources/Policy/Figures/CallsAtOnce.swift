/// Questions to the figure services that are under way at the same time.
enum CallsAtOnce {
  /// Calls of one combination, report or scorecard at once, at most. One fewer than the readers of a
  /// service, so that those who ask for a single record still find one.
  static let most = 3

  /// Does the same for every item, a few at a time, and gives the answers in the items' order. Of
  /// several errors the one of the first item is thrown, as if they had been taken in turn.
  static func answers<Item: Sendable, Answer: Sendable>(
    to items: [Item], _ answer: @escaping @Sendable (Item) async throws -> Answer
  ) async throws -> [Answer] {
    var answers: [Result<Answer, any Error>?] = Array(repeating: nil, count: items.count)
    await withTaskGroup(of: (Int, Result<Answer, any Error>).self) { group in
      var next = 0
      var failed = false
      func start() {
        guard next < items.count, !failed else { return }
        let index = next
        next += 1
        // At once, so that the services compute beside each other.
        group.addTask {
          do {
            return (index, .success(try await answer(items[index])))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<most { start() }
      for await (index, result) in group {
        answers[index] = result
        if case .failure = result { failed = true }
        start()
      }
    }
    return try answers.compactMap { try $0?.get() }
  }
}
