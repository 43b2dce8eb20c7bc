extension IllegalSum {
  /// The rule that forbids it as one stable word, "CUMULATIVE_ACROSS_TIME".
  public var rule: String { words.rule }

  /// Why it is forbidden, in English.
  public var english: String { words.english }

  /// Why it is forbidden, in Vietnamese.
  public var vietnamese: String { words.vietnamese }

  private typealias Words = (rule: String, english: String, vietnamese: String)

  private var words: Words {
    switch self {
    case .nothingToAdd:
      ("NOTHING_TO_ADD", "two figures or more are needed", "cần ít nhất hai số liệu")
    case .unknownMeasure(let measure):
      ("UNKNOWN_MEASURE", "the measure \(measure) is not known", "không có chỉ tiêu \(measure)")
    case .differentMeasures(let one, let other):
      (
        "DIFFERENT_MEASURES", "\(one) and \(other) count different things",
        "\(one) và \(other) đếm những đối tượng khác nhau"
      )
    case .subsetPlusTotal(let part, let whole):
      (
        "SUBSET_PLUS_TOTAL", "\(part) is a part of \(whole) and stands in it already",
        "\(part) là một phần của \(whole), đã nằm trong đó"
      )
    case .differentDefinitions:
      (
        "DIFFERENT_DEFINITIONS", "the figures follow different versions of the definition",
        "các số liệu theo những phiên bản định nghĩa khác nhau"
      )
    case .differentEpochs:
      (
        "DIFFERENT_EPOCHS", "the figures are in units of different days; name one geography",
        "các số liệu theo bản đồ đơn vị của những ngày khác nhau; hãy chọn một bản đồ"
      )
    case .differentKnowledge:
      (
        "DIFFERENT_KNOWLEDGE", "the figures are as known at different instants",
        "các số liệu được ghi nhận đến những thời điểm khác nhau"
      )
    case .overflow:
      ("OVERFLOW", "the number is too large", "con số quá lớn")
    default: wordsOfTime ?? wordsOfPeople
    }
  }

  private var wordsOfTime: Words? {
    switch self {
    case .stockAcrossTime:
      (
        "STOCK_ACROSS_TIME", "a stock on two days is not added: ask for a net figure",
        "số hiện có ở hai ngày không cộng được: hãy lấy số tăng, giảm"
      )
    case .cumulativeAcrossTime:
      (
        "CUMULATIVE_ACROSS_TIME", "a cumulative figure holds the earlier one already",
        "số lũy kế đã bao gồm số lũy kế trước đó"
      )
    case .rateAcrossTime:
      (
        "RATE_ACROSS_TIME", "rates of two days are not added",
        "mức theo thời gian ở hai ngày không cộng được"
      )
    case .shareAcrossTime:
      (
        "SHARE_ACROSS_TIME", "shares of two periods are not added",
        "tỷ lệ của hai kỳ không cộng được"
      )
    case .overlappingPeriods:
      (
        "OVERLAPPING_PERIODS", "the periods have days in common",
        "các kỳ có ngày trùng nhau"
      )
    case .gapBetweenPeriods:
      (
        "GAP_BETWEEN_PERIODS", "net figures are added only where one period follows the other",
        "số tăng, giảm chỉ cộng được khi các kỳ nối tiếp nhau"
      )
    case .differentPeriods:
      (
        "DIFFERENT_PERIODS", "the figures are of different units and different periods at once",
        "các số liệu vừa khác đơn vị vừa khác kỳ"
      )
    default: nil
    }
  }

  private var wordsOfPeople: Words {
    switch self {
    case .overlappingUnits:
      (
        "OVERLAPPING_UNITS", "one unit holds another, or stands here twice",
        "một đơn vị nằm trong đơn vị khác hoặc được nêu hai lần"
      )
    case .distinctAcrossUnits:
      (
        "DISTINCT_ACROSS_UNITS", "the same may be counted in two of the units",
        "cùng một đối tượng có thể được đếm ở hai đơn vị"
      )
    case .distinctAcrossPeriods:
      (
        "DISTINCT_ACROSS_PERIODS", "the same may be counted in two of the periods",
        "cùng một đối tượng có thể được đếm ở hai kỳ"
      )
    case .averageOfRatios:
      (
        "AVERAGE_OF_RATIOS", "shares and rates are never averaged: ask for their sum",
        "không lấy trung bình của tỷ lệ: hãy cộng tử số và mẫu số"
      )
    case .ratioOfRatios:
      (
        "RATIO_OF_RATIOS", "a ratio is of two counts, not of shares or rates",
        "tỷ lệ được tính từ hai số đếm, không từ tỷ lệ khác"
      )
    default:
      (
        "NET_OF_OTHER", "a net figure is one stock of one unit, on a later day less an earlier one",
        "số tăng, giảm là một số hiện có của một đơn vị ở ngày sau trừ ngày trước"
      )
    }
  }
}
