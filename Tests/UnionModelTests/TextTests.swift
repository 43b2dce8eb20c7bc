import Testing
import UnionModel

@Suite("Vietnamese numbers, names and headlines")
struct TextTests {
  @Test(
    "Whole numbers have dots between thousands",
    arguments: [
      (Int64(0), "0"), (999, "999"), (1_000, "1.000"), (19_668_108, "19.668.108"),
      (-1_234_567, "-1.234.567"), (.min, "-9.223.372.036.854.775.808"),
    ])
  func numbers(value: Int64, text: String) {
    #expect(VietnameseText.number(value) == text)
  }

  @Test(
    "Decimals have a comma and no needless zeros",
    arguments: [
      (1_234_567.8, 1, "1.234.567,8"), (87.5, 1, "87,5"), (88.0, 1, "88"), (0.05, 1, "0,1"),
      (99.96, 1, "100"), (-0.04, 1, "0"), (-2.25, 2, "-2,25"), (.nan, 1, "–"), (1e300, 1, "–"),
    ])
  func decimals(value: Double, places: Int, text: String) {
    #expect(VietnameseText.decimal(value, places: places) == text)
  }

  @Test("Counts in prose are padded, money is in tỷ đồng, and English differs")
  func prose() {
    #expect(VietnameseText.countInProse(1) == "01")
    #expect(VietnameseText.countInProse(10) == "10")
    #expect(VietnameseText.money(150_000_000_000) == "150 tỷ đồng")
    #expect(VietnameseText.money(500_000) == "500.000 đồng")
    #expect(VietnameseText.percent(55, of: 63) == "87,3%")
    #expect(VietnameseText.percent(0, of: 0) == "–")
    #expect(EnglishText.number(1_234_567) == "1,234,567")
    #expect(EnglishText.decimal(1_234_567.8) == "1,234,567.8")
  }

  @Test(
    "A headline says only what is true of the figure",
    arguments: [
      (Int64(19_668_108), Int64(500_000), Qualifier.moreThan, "hơn 19,5 triệu"),
      (68_786, 1_000, .moreThan, "hơn 68.000"), (68_000, 1_000, .moreThan, "68.000"),
      (27_670, 1_000, .moreThan, "hơn 27.000"), (5_477, 1_000, .moreThan, "hơn 5.000"),
      (703, 100, .moreThan, "hơn 700"), (40, 100, .moreThan, "40"),
      (68_786, 1_000, .exact, "68.786"),
    ])
  func headlines(value: Int64, step: Int64, qualifier: Qualifier, text: String) throws {
    let rounding = try #require(HeadlineRounding(step: step, qualifier: qualifier))
    #expect(rounding.vietnamese(value) == text)
  }

  @Test(
    "Nearly is from 29/30 of the headline up to below it, about is within 5 %",
    arguments: [
      (Int64(145_000_000_000), Int64(50_000_000_000), Qualifier.nearly, "gần 150 tỷ đồng"),
      (149_999_999_999, 50_000_000_000, .nearly, "gần 150 tỷ đồng"),
      (144_999_999_999, 50_000_000_000, .nearly, "hơn 100 tỷ đồng"),
      (150_000_000_000, 50_000_000_000, .nearly, "150 tỷ đồng"),
      (5_058_000_000, 1_000_000_000, .about, "khoảng 5 tỷ đồng"),
      (4_750_000_000, 1_000_000_000, .about, "khoảng 5 tỷ đồng"),
      (4_749_999_999, 1_000_000_000, .about, "hơn 4 tỷ đồng"),
      (5_250_000_001, 1_000_000_000, .about, "hơn 5 tỷ đồng"),
    ])
  func moneyHeadlines(value: Int64, step: Int64, qualifier: Qualifier, text: String) throws {
    let rounding = try #require(HeadlineRounding(step: step, qualifier: qualifier))
    #expect(rounding.vietnamese(value, money: true) == text)
  }

  @Test(
    "A computed figure stands behind a stated one by its qualifier",
    arguments: [
      (Qualifier.exact, Int64(99), Int64(100), false), (.exact, 100, 100, true),
      (.estimate, 101, 100, false), (.derived, 2, 2, true),
      (.nearly, 145_000_000_000, 150_000_000_000, true),
      (.nearly, 144_999_999_999, 150_000_000_000, false),
      (.nearly, 150_000_000_000, 150_000_000_000, false),
      (.about, 5_250_000_000, 5_000_000_000, true), (.about, 4_749_999_999, 5_000_000_000, false),
      (.moreThan, 68_786, 68_000, true), (.moreThan, 68_000, 68_000, false),
    ])
  func acceptance(qualifier: Qualifier, computed: Int64, stated: Int64, accepted: Bool) {
    #expect(qualifier.accepts(computed, stated: stated) == accepted)
  }

  @Test("A headline's step is at least one, and English says the same")
  func headlineEdges() throws {
    #expect(HeadlineRounding(step: 0, qualifier: .moreThan) == nil)
    let rounding = try #require(HeadlineRounding(step: 500_000, qualifier: .moreThan))
    #expect(rounding.english(19_668_108) == "more than 19.5 million")
  }

  @Test(
    "Names are found without diacritics, case and punctuation, đ as d",
    arguments: [
      ("Nguyễn Thị Đào", "nguyen thi dao"), ("NGUYỄN  THỊ\tĐÀO ", "nguyen thi dao"),
      ("Đắk Lắk", "dak lak"), ("H'Hen Niê", "hhen nie"), ("H’Hen Niê", "hhen nie"),
      ("Hoà", "hoa"), ("Hòa", "hoa"), ("Bà Rịa - Vũng Tàu", "ba ria vung tau"),
      ("ưỡng ƯỠNG", "uong uong"), ("Ksor 2", "ksor 2"),
    ])
  func keys(name: String, key: String) {
    #expect(VietnameseFolding.key(name) == key)
  }

  @Test("A decomposed name has the same key and becomes composed")
  func decomposed() throws {
    let decomposed = "Nguye\u{302}\u{303}n Thi\u{323} Bi\u{323}ch Nga\u{323}\u{302}u"
    let name = try PersonName("  " + decomposed + " ")
    #expect(Array(name.text.unicodeScalars) == Array("Nguyễn Thị Bịch Ngậu".unicodeScalars))
    #expect(name.key == "nguyen thi bich ngau")
    #expect(VietnameseFolding.key(decomposed) == "nguyen thi bich ngau")
  }

  @Test("What is no name is refused")
  func badNames() {
    #expect(throws: PersonName.Fault.empty) { try PersonName(" \n ") }
    #expect(throws: PersonName.Fault.controlCharacter) { try PersonName("Lan\u{0}") }
    #expect(throws: PersonName.Fault.tooLong) {
      try PersonName(String(repeating: "a", count: PersonName.maximumLength + 1))
    }
  }

  @Test("Lists are in the order of the Vietnamese alphabet, people by given name")
  func order() throws {
    let words = ["đa", "da", "ba", "âm", "ăn", "an", "ạn", "àn", "ên", "en"]
    let sorted = words.sorted(by: VietnameseFolding.precedes)
    #expect(sorted == ["an", "àn", "ạn", "ăn", "âm", "ba", "da", "đa", "en", "ên"])
    let people = try ["Trần Thị An", "Bùi Thị Yến", "Lê Thị Ánh"].map { try PersonName($0) }
    let names = people.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }.map(\.text)
    #expect(names == ["Trần Thị An", "Lê Thị Ánh", "Bùi Thị Yến"])
  }
}
