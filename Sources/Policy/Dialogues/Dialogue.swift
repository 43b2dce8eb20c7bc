import UnionModel

/// Where a dialogue was held. Raw values are those of the interface.
enum DialoguePlace: Int64, Sendable, CaseIterable {
  case commune = 1
  case villageCluster = 2
}

/// Under which programme. Raw values are those of the interface.
enum Programme: Int64, Sendable, CaseIterable {
  case own = 1
  case project8 = 2
}

/// A policy dialogue in a commune.
struct Dialogue: Sendable, Hashable {
  let unit: UnitID
  let place: DialoguePlace
  let programme: Programme
  let day: BusinessDay
  let topic: String
}
