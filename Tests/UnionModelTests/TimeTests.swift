import Testing
import UnionModel

@Suite("Days, instants and reporting years")
struct TimeTests {
  @Test(
    "A day is the same in ISO text, in Vietnamese text and as a number",
    arguments: [
      ("1970-01-01", "01/01/1970", Int64(0)), ("2023-11-30", "30/11/2023", 19_691),
      ("2024-02-29", "29/02/2024", 19_782), ("1969-12-31", "31/12/1969", -1),
      ("0001-01-01", "01/01/0001", -719_162), ("9999-12-31", "31/12/9999", 2_932_896),
    ])
  func dayTexts(iso: String, vietnamese: String, number: Int64) throws {
    let day = try #require(BusinessDay(iso: iso))
    #expect(day.rawValue == number)
    #expect(day.iso == iso)
    #expect(day.vietnamese == vietnamese)
    #expect(BusinessDay(vietnamese: vietnamese) == day)
  }

  @Test(
    "A text that is no date is refused",
    arguments: [
      "", "2023-13-01", "2023-02-30", "2023-2-3", "30/11/2023", "2023-11-30 ", "２０２３-11-30",
      "2023-11-3x", "0000-01-01",
    ])
  func badDays(text: String) {
    #expect(BusinessDay(iso: text) == nil)
  }

  @Test("Every day of eleven thousand follows the one before it")
  func consecutiveDays() throws {
    var previous = try #require(BusinessDay(iso: "1996-01-01"))
    for _ in 0..<11_000 {
      let next = previous.advanced(by: 1)
      #expect(BusinessDay(iso: next.iso) == next)
      #expect(next.dayOfMonth == 1 || next.dayOfMonth == previous.dayOfMonth + 1)
      previous = next
    }
  }

  @Test(
    "An age is counted in completed years",
    arguments: [
      ("2005-11-30", "2023-11-30", 18), ("2005-12-01", "2023-11-30", 17),
      ("2004-02-29", "2022-02-28", 17), ("2004-02-29", "2022-03-01", 18),
      ("2024-01-01", "2023-01-01", 0),
    ])
  func ages(birth: String, on: String, age: Int) {
    #expect(SampleUnion.day(birth).age(on: SampleUnion.day(on)) == age)
  }

  @Test("A day in Vietnam starts at 17:00 UTC of the day before")
  func dayOfInstant() {
    let day = SampleUnion.day("2023-11-30")
    let start = UnionCalendar.start(of: day)
    #expect(start.seconds == 1_701_277_200)
    #expect(UnionCalendar.day(of: start) == day)
    #expect(UnionCalendar.day(of: Instant(rawValue: start.rawValue - 1)) == day.advanced(by: -1))
    #expect(UnionCalendar.day(of: UnionCalendar.end(of: day)) == day)
    #expect(UnionCalendar.day(of: Instant(rawValue: -1)) == SampleUnion.day("1970-01-01"))
    #expect(UnionCalendar.day(of: .distantPast) == .distantPast)
    #expect(UnionCalendar.day(of: .distantFuture) == .distantFuture)
  }

  @Test("An instant keeps its microseconds through seconds and nanoseconds")
  func instants() throws {
    let instant = try #require(Instant(seconds: -5, nanoseconds: 250_000_999))
    #expect(instant.rawValue == -4_750_000)
    #expect(instant.seconds == -5)
    #expect(instant.nanoseconds == 250_000_000)
    #expect(Instant(seconds: .max, nanoseconds: 0) == nil)
    #expect(Instant(seconds: 0, nanoseconds: -1) == nil)
    #expect(Instant(seconds: 0, nanoseconds: 1_000_000_000) == nil)
  }

  @Test("The reporting year 2023 is from 1 December 2022 to 30 November 2023")
  func reportingYear() throws {
    let year = try #require(ReportingYear(2023))
    #expect(year.base.iso == "2022-11-30")
    #expect(year.first.iso == "2022-12-01")
    #expect(year.last.iso == "2023-11-30")
    #expect(year.period.length == 365)
  }

  @Test(
    "No day falls between two reporting years or in both",
    arguments: ["11-30", "12-31", "02-29", "06-15"])
  func noGap(cutOff text: String) throws {
    let cutOff = try #require(CutOff(text: text))
    #expect(cutOff.text == text)
    var day = SampleUnion.day("2019-01-01")
    while day < SampleUnion.day("2025-12-31") {
      let holding = (2018...2027).compactMap { ReportingYear($0, cutOff: cutOff) }
        .filter { $0.period.contains(day) }
      #expect(holding.count == 1)
      #expect(ReportingYear(containing: day, cutOff: cutOff) == holding.first)
      day = day.advanced(by: 1)
    }
  }

  @Test("A quarter is closed on its last day and not before")
  func closedQuarters() {
    let closed = { Quarter.closed(ofYear: 2024, by: SampleUnion.day($0)).map(\.index) }
    #expect(closed("2024-03-30") == [])
    #expect(closed("2024-03-31") == [1])
    #expect(closed("2024-11-30") == [1, 2, 3])
    #expect(closed("2024-12-31") == [1, 2, 3, 4])
    #expect(Quarter(containing: SampleUnion.day("2024-02-29")).roman == "I")
  }

  @Test("The same day last year of a year's end is the end of the year before")
  func sameDayLastYear() throws {
    let february = try #require(CutOff(text: "02-29"))
    let year = try #require(ReportingYear(2025, cutOff: february))
    #expect(year.last.iso == "2025-02-28")
    #expect(year.sameDayLastYear(year.last).iso == "2024-02-29")
    let usual = try #require(ReportingYear(2024))
    #expect(usual.sameDayLastYear(SampleUnion.day("2024-03-31")).iso == "2023-03-31")
  }
}
