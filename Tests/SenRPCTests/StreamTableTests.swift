import Testing

@testable import SenRPC

@Suite("The table of streams")
struct StreamTableTests {
  /// Mixes additions, changes and removals; a dictionary says what must come out.
  @Test(
    "Answers as a dictionary does", arguments: [1, 2, 3, 4], [1 as UInt32, 2, 1 << 16, 1 << 24])
  func asDictionary(seed: UInt64, stride: UInt32) {
    var numbers = SeededNumbers(seed: seed)
    var table = StreamTable<Int>()
    var model: [UInt32: Int] = [:]
    for step in 0..<4_000 {
      let id = 1 + stride &* UInt32.random(in: 0..<200, using: &numbers)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0, 1:
        table[id] = step
        model[id] = step
      case 2:
        table[id]? += 1
        model[id]? += 1
      case 3:
        table.change(id) { $0 += 2 }
        model[id]? += 2
      case 4:
        #expect(table.removeValue(forKey: id) == model.removeValue(forKey: id))
      default:
        table[id] = nil
        model[id] = nil
      }
      #expect(table[id] == model[id])
      #expect(table.count == model.count && table.isEmpty == model.isEmpty)
    }
    #expect(Dictionary(uniqueKeysWithValues: zip(table.keys, table.values)) == model)
    for (id, value) in model {
      #expect(table.place(of: id).map { table.values[$0] } == value)
    }
  }

  @Test("Finds every one of many ids, and none that is not there")
  func many() {
    var table = StreamTable<UInt32>()
    let ids = (0..<65_535 as Range<UInt32>).map { 1 + 2 * $0 }
    for id in ids { table[id] = id }
    #expect(ids.allSatisfy { table[$0] == $0 && table[$0 + 1] == nil })
    for id in ids.reversed() { #expect(table.removeValue(forKey: id) == id) }
    #expect(table.isEmpty && table[1] == nil)
  }
}
