import UnionModel

/// Reads the plain values of a command: the same checks for every entity.
enum Gate {
  /// Nobody living was born before.
  static let earliestBirth = BusinessDay(rawValue: -29_219)  // 1890-01-01
  /// No record of the union is older than its foundation, 1930-10-20.
  static let earliestFact = BusinessDay(rawValue: -14_318)
  /// Longest decision number, in characters.
  static let decisionLength = 100

  /// A day that has come by the day of recording.
  static func day(_ text: String, _ field: String, today: BusinessDay) throws(MembershipFault)
    -> BusinessDay
  {
    let day = try anyDay(text, field)
    guard day <= today else { throw .field(field, .dateInFuture) }
    return day
  }

  /// A day, also in the future.
  static func anyDay(_ text: String, _ field: String) throws(MembershipFault) -> BusinessDay {
    guard !text.isEmpty else { throw .field(field, .required) }
    guard let day = BusinessDay(iso: text) else { throw .field(field, .invalidDay) }
    guard day >= earliestFact else { throw .field(field, .dateTooEarly) }
    return day
  }

  /// A birth date, not after the day of recording.
  static func birth(_ text: String, _ field: String, today: BusinessDay) throws(MembershipFault)
    -> BusinessDay
  {
    guard !text.isEmpty else { throw .field(field, .required) }
    guard let day = BusinessDay(iso: text) else { throw .field(field, .invalidDay) }
    guard day >= earliestBirth else { throw .field(field, .bornTooEarly) }
    guard day <= today else { throw .field(field, .dateInFuture) }
    return day
  }

  /// A birth date that may be unknown.
  static func optionalBirth(_ text: String, _ field: String, today: BusinessDay)
    throws(MembershipFault) -> BusinessDay?
  {
    text.isEmpty ? nil : try birth(text, field, today: today)
  }

  /// A name of a person.
  static func name(_ text: String, _ field: String) throws(MembershipFault) -> PersonName {
    do {
      let name = try PersonName(text)
      guard name.text.count >= 2 else {
        throw MembershipFault.field(field, .length(2, PersonName.maximumLength))
      }
      return name
    } catch let fault as MembershipFault {
      throw fault
    } catch let fault as PersonName.Fault {
      switch fault {
      case .empty: throw .field(field, .required)
      case .tooLong: throw .field(field, .length(2, PersonName.maximumLength))
      case .controlCharacter: throw .field(field, .controlCharacter)
      }
    } catch {
      throw .field(field, .malformed)
    }
  }

  /// A text, composed and trimmed, of a length in characters.
  static func text(_ typed: String, _ field: String, _ length: ClosedRange<Int>)
    throws(MembershipFault) -> String
  {
    let words = VietnameseFolding.composed(typed).split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    if text.isEmpty, length.lowerBound > 0 { throw .field(field, .required) }
    guard length.contains(text.count) else {
      throw .field(field, .length(length.lowerBound, length.upperBound))
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .field(field, .controlCharacter) }
    return text
  }

  /// The code of an ethnic group, "01" to "54"; nil where it is empty.
  static func ethnicity(_ text: String, _ field: String) throws(MembershipFault) -> EthnicGroup? {
    guard !text.isEmpty else { return nil }
    guard let group = EthnicGroup(code: text) else { throw .field(field, .malformed) }
    return group
  }

  /// An id that only a loader may choose; nil = the service gives one.
  static func chosenID(_ id: Int64, loader: Bool) throws(MembershipFault) -> Int64? {
    guard id != 0 else { return nil }
    guard id > 0 else { throw .field("id", .outOfRange) }
    guard loader else { throw .field("id", .loaderOnly) }
    return id
  }

  /// A whole number from 0 to `most`.
  static func count(_ value: Int64, _ field: String, most: Int64) throws(MembershipFault) -> Int64 {
    guard (0...most).contains(value) else { throw .field(field, .outOfRange) }
    return value
  }

  /// A value of an enum, not unspecified.
  static func choice<Choice: RawRepresentable>(_ raw: Int32, _ field: String)
    throws(MembershipFault) -> Choice where Choice.RawValue == Int64
  {
    guard raw != 0 else { throw .field(field, .required) }
    guard let choice = Choice(rawValue: Int64(raw)) else { throw .field(field, .notAllowed) }
    return choice
  }

  /// A value of an enum that may be left open.
  static func optionalChoice<Choice: RawRepresentable>(_ raw: Int32, _ field: String)
    throws(MembershipFault) -> Choice? where Choice.RawValue == Int64
  {
    raw == 0 ? nil : try choice(raw, field)
  }
}

/// An ethnic group by its number in the official list of 54.
struct EthnicGroup: Hashable, Sendable {
  /// How many groups the list has.
  static let groups: Int64 = 54
  /// 1 to 54.
  let number: Int64

  /// The group of a number; nil outside the list.
  init?(number: Int64) {
    guard (1...Self.groups).contains(number) else { return nil }
    self.number = number
  }

  /// The group of a code of two digits; nil for anything else.
  init?(code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int64(code)
    else { return nil }
    self.init(number: number)
  }

  /// "01" to "54".
  var code: String { VietnameseText.padded(Int(number)) }
}

/// Who recorded a command, when, and whether it is made up.
struct RecordStamp: Hashable, Sendable {
  /// Microseconds since 1970, UTC.
  var recordedAt: Int64
  /// The actor's number in this database.
  var recordedBy: Int64
  /// Made by a generator.
  var synthetic: Bool
}

/// What surrounds a command while it is parsed.
struct CommandSetting: Hashable, Sendable {
  /// The day of recording: no fact is later.
  var today: BusinessDay
  /// The caller loads history and may choose ids.
  var loader: Bool
  /// Made by a generator.
  var synthetic: Bool
}
