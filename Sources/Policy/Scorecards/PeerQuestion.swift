import SenAPI
import SenCodec
import UnionModel

/// One question to a figure service: a measure on a day, for the unit itself or by a level.
struct PeerQuestion: Hashable, Sendable {
  var measure: String
  var asOf: BusinessDay
  /// The level of the units asked; nil for the unit itself.
  var level: UnitLevel?
  /// A split asked besides; empty for none.
  var split = ""
}

/// The unit, instant and geography that all questions of one scorecard or report share.
struct QuestionFrame: Sendable, Hashable {
  /// The unit; the centre for the whole union.
  var unit: UnitID
  /// Last instant of recording looked at.
  var knownOn: Instant
  /// The day whose unit tree is used by every figure.
  var geography: BusinessDay
  /// Epoch that every figure must be of.
  var epoch: Int64
  /// The first day counted, where it is not the measure's own; empty otherwise.
  var from = ""
}

/// The answers to questions, all of one epoch.
struct FigureBook: Sendable {
  private var answers: [PeerQuestion: [WireFigures.Figure]] = [:]

  /// The figure of the unit itself; nil where the service gave none.
  func figure(_ question: PeerQuestion) -> WireFigures.Figure? {
    answers[question]?.first { !$0.unallocated }
  }

  /// The figures by unit, lines without a unit left out.
  func figures(_ question: PeerQuestion) -> [WireFigures.Figure] {
    (answers[question] ?? []).filter { !$0.unallocated }
  }

  /// Takes in answers to a question.
  mutating func add(_ figures: [WireFigures.Figure], to question: PeerQuestion) {
    answers[question, default: []] += figures
  }
}

extension FigureSources {
  /// Measures of one call at the most, of a few units.
  static let measuresPerCall = 64
  /// Measures of one call at the most, of all grassroots units: the figures of one fit one message.
  static let measuresPerCommuneCall = 1

  /// Questions of one call, which differ in the measure alone.
  private struct Call: Sendable {
    let batch: Batch
    let questions: [PeerQuestion]
  }

  private enum Answer: Sendable {
    case figures([(PeerQuestion, [WireFigures.Figure])])
    case serviceDown(String, PolicyFault)
  }

  private struct Batch: Hashable {
    let area: String
    let asOf: BusinessDay
    let level: UnitLevel?
    let split: String

    var order: (String, Int64, UInt8, String) {
      (area, asOf.rawValue, level?.rawValue ?? 0, split)
    }
  }

  /// Asks every question, in as few calls as the services allow, some of them at once, and checks
  /// that all answers are of the frame's epoch. A service that does not answer is left to `onFailure`,
  /// for each call, which throws or lets its questions go without an answer.
  func ask(
    _ questions: Set<PeerQuestion>, in frame: QuestionFrame,
    onFailure: (String, PolicyFault) throws -> Void = { throw $1 }
  ) async throws -> FigureBook {
    let answers = try await CallsAtOnce.answers(to: calls(questions)) {
      try await answer(to: $0, in: frame)
    }
    var book = FigureBook()
    for answer in answers {
      switch answer {
      case .figures(let byQuestion):
        for (question, figures) in byQuestion { book.add(figures, to: question) }
      case .serviceDown(let area, let fault): try onFailure(area, fault)
      }
    }
    return book
  }

  /// The questions by call, in a fixed order.
  private func calls(_ questions: Set<PeerQuestion>) -> [Call] {
    let groups = Dictionary(grouping: questions) {
      Batch(area: Self.area(of: $0.measure), asOf: $0.asOf, level: $0.level, split: $0.split)
    }
    return groups.sorted { $0.key.order < $1.key.order }.flatMap { batch, questions in
      let sorted = questions.sorted { $0.measure < $1.measure }
      let many = batch.level.map { $0 >= .commune } ?? false
      let size = many ? Self.measuresPerCommuneCall : Self.measuresPerCall
      return stride(from: 0, to: sorted.count, by: size).map { start in
        Call(batch: batch, questions: Array(sorted[start..<min(start + size, sorted.count)]))
      }
    }
  }

  private func answer(to call: Call, in frame: QuestionFrame) async throws -> Answer {
    do {
      return .figures(try await ask(call.questions, of: call.batch, in: frame))
    } catch let fault as PolicyFault {
      guard case .serviceDown = fault else { throw fault }
      return .serviceDown(call.batch.area, fault)
    }
  }

  private func ask(
    _ questions: [PeerQuestion], of batch: Batch, in frame: QuestionFrame
  ) async throws -> [(PeerQuestion, [WireFigures.Figure])] {
    guard let source = byArea[batch.area] else {
      throw PolicyFault.unknownMeasure(questions.first?.measure ?? batch.area)
    }
    var request = WireFigures.ComputeFiguresRequest()
    request.measures = questions.map(\.measure)
    request.asOf = batch.asOf.iso
    request.knownOn = frame.knownOn.wire
    request.unitID = frame.unit.rawValue
    if let level = batch.level { request.by = level.wire }
    if !batch.split.isEmpty { request.splits = [batch.split] }
    request.from = frame.from
    request.geography = frame.geography.iso
    request.epoch = frame.epoch
    let figures = try await source.figures(request)
    guard figures.allSatisfy({ $0.epoch == frame.epoch }) else { throw PolicyFault.epochMix }
    let byMeasure = Dictionary(grouping: figures, by: \.measure)
    return questions.map { ($0, byMeasure[$0.measure] ?? []) }
  }

  /// The measures of every service (or of the given areas) by id. A service that does not answer is
  /// left to `onFailure`.
  func catalogue(
    areas: Set<String>? = nil, onFailure: (String, PolicyFault) throws -> Void = { throw $1 }
  ) async throws -> [String: WireFigures.Measure] {
    var measures: [String: WireFigures.Measure] = [:]
    for area in byArea.keys.sorted() where areas?.contains(area) ?? true {
      guard let source = byArea[area] else { continue }
      do {
        for measure in try await source.measures() { measures[measure.id] = measure }
      } catch let fault as PolicyFault {
        guard case .serviceDown = fault else { throw fault }
        try onFailure(area, fault)
      }
    }
    return measures
  }
}

extension UnitLevel {
  /// The level as it is sent.
  var wire: API.Types.V1.UnitLevel {
    API.Types.V1.UnitLevel(rawValue: Int32(rawValue))
  }

  /// A level as it came; nil for none.
  init?(wire: API.Types.V1.UnitLevel) {
    guard let raw = UInt8(exactly: wire.rawValue) else { return nil }
    self.init(rawValue: raw)
  }
}
