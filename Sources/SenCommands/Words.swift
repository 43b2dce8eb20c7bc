import Foundation
import SenClient

/// The words that people read, in the language of the context.
struct Words: Equatable {
  let isVietnamese: Bool

  init(isVietnamese: Bool) { self.isVietnamese = isVietnamese }

  /// The words of a language; Vietnamese where none is named.
  init(_ language: LanguageOption?) { isVietnamese = (language ?? .vi) == .vi }

  /// The language as the services know it.
  var code: String { isVietnamese ? "vi" : "en" }

  func callAsFunction(_ english: String, _ vietnamese: String) -> String {
    isVietnamese ? vietnamese : english
  }

  /// The words of what a process says before, or without, its options being read: by `--language`,
  /// then by the context that is named or current. Where there is no context, by the environment.
  static func spoken(
    arguments: [String] = CommandLine.arguments,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Words {
    func value(_ name: String) -> String? {
      if let joined = arguments.last(where: { $0.hasPrefix("--\(name)=") }) {
        return String(joined.dropFirst(name.count + 3))
      }
      return arguments.firstIndex(of: "--\(name)").flatMap {
        $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
      }
    }
    if let asked = value("language").flatMap(LanguageOption.init) { return Words(asked) }
    let contexts = try? SenContexts.load()
    if let name = value("context") ?? contexts?.current, let context = contexts?.contexts[name] {
      return Words(context.language.flatMap(LanguageOption.init))
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return Words(isVietnamese: locale?.hasPrefix("vi") == true)
  }
}

/// What tables of simulated records say of themselves.
enum SimulatedMark {
  /// The line above a table.
  static func line(_ words: Words) -> String {
    "*** \(words("SIMULATED DATA", "SỐ LIỆU MÔ PHỎNG")) ***"
  }

  /// A table with the mark above it where any of its rows rests on simulated records.
  static func above(_ table: String, _ isSimulated: Bool, _ words: Words) -> String {
    isSimulated ? line(words) + "\n" + table : table
  }
}

/// Values of the interface as words of a table.
extension Words {
  func level(_ level: API.Types.V1.UnitLevel) -> String {
    switch level {
    case .centre: self("centre", "trung ương")
    case .province: self("province", "tỉnh")
    case .district: self("district", "huyện")
    case .commune: self("commune", "cơ sở")
    case .branch: self("branch", "chi hội")
    default: level.name
    }
  }

  func status(_ status: API.Membership.V1.MemberStatus) -> String {
    switch status {
    case .active: self("active", "đang sinh hoạt")
    case .left: self("left", "đã ra khỏi Hội")
    case .died: self("died", "đã mất")
    case .merged: self("merged", "đã gộp")
    case .withdrawn: self("withdrawn", "đã hủy kết nạp")
    default: status.name
    }
  }

  func serving(_ status: API.Health.V1.ServingStatus) -> String {
    switch status {
    case .serving: self("serves", "phục vụ")
    case .notServing: self("does not serve", "không phục vụ")
    default: self("unknown", "không rõ")
    }
  }

  func type(_ type: API.Figures.V1.MeasureType) -> String {
    switch type {
    case .stock: self("stock", "thời điểm")
    case .flow: self("flow", "thời kỳ")
    case .net: self("net", "chênh lệch")
    case .cumulative: self("cumulative", "lũy kế")
    case .rate: self("rate", "nhịp độ")
    case .ratio: self("ratio", "tỷ lệ")
    case .coverage: self("coverage", "độ bao phủ")
    case .milestone: self("milestone", "mốc")
    default: type.name
    }
  }

  /// What a code of an error means, for people.
  func meaning(_ code: RPCCode) -> String {
    switch code {
    case .cancelled: self("cancelled", "đã bị hủy")
    case .invalidArgument: self("refused as invalid", "yêu cầu không hợp lệ")
    case .deadlineExceeded: self("took too long", "quá thời hạn")
    case .notFound: self("not found", "không tìm thấy")
    case .alreadyExists: self("is there already", "đã có rồi")
    case .permissionDenied: self("not allowed", "không được phép")
    case .resourceExhausted: self("a limit is reached", "đã đến giới hạn")
    case .failedPrecondition: self("not possible in this state", "chưa thể làm ở trạng thái này")
    case .aborted: self("broken off, try again", "bị ngắt, hãy thử lại")
    case .outOfRange: self("out of range", "ngoài phạm vi")
    case .unimplemented: self("not known", "không có chức năng này")
    case .unavailable: self("cannot be reached now", "hiện không kết nối được")
    case .unauthenticated: self("not signed in", "chưa được xác thực")
    default: self("the server failed", "máy chủ gặp lỗi")
    }
  }
}
