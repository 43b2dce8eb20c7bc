import ArgumentParser
import Foundation
import SenClient

struct TopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "top",
    abstract: "What the processes are doing: connections, streams, credits, queues, last errors.",
    discussion: """
      For operators and administrators. On a terminal it shows the state again and again, as top(1) \
      does, until Ctrl-C; elsewhere, or with --once, it shows it once. With --json each showing is \
      one line. Exit code 75 if a process that was asked for does not answer.
      """)

  /// Seconds between two showings.
  static let intervalRange = 0.2...3_600.0

  @Option(name: .long, help: "Only this component: gateway, membership, …")
  var component: String?
  @Option(name: .long, help: "Seconds between two showings, 0.2 to 3600.")
  var interval: Double = 2
  @Flag(name: .long, help: "Show the state once, on a terminal too.")
  var once = false
  @Flag(name: .long, help: "Each running call as well.")
  var streams = false
  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard Self.intervalRange.contains(interval) else {
      throw ValidationError("--interval takes 0.2 to 3600 seconds.")
    }
  }

  func run() async throws {
    let words = try connection.words()
    let repeats = !once && isatty(1) == 1
    let isWhole = try await connection.connected { client -> Bool in
      var last: API.Admin.V1.GetStatusResponse?
      while true {
        let now = try await client.admin.getStatus(
          .with {
            $0.component = component ?? ""
            $0.streams = streams
          }, options: connection.options)
        show(now, since: last, words, repeats)
        last = now
        guard repeats else { return now.components.allSatisfy(\.unreachable.isEmpty) }
        // The pause between two looks that the person has asked for.
        try await Task.sleep(for: .seconds(interval))
      }
    }
    if !isWhole { throw ExitCode(ExitClass.unavailable.rawValue) }
  }

  private func show(
    _ now: API.Admin.V1.GetStatusResponse, since last: API.Admin.V1.GetStatusResponse?,
    _ words: Words, _ repeats: Bool
  ) {
    if connection.json {
      Swift.print((try? now.jsonString(options: JSONOptions(printsDefaults: true))) ?? "{}")
    } else {
      let lines = TopScreen(now: now, last: last, words: words).lines
      // Home and clear; as many lines as the terminal has, so that nothing scrolls away.
      let shown = repeats ? Array(lines.prefix(Terminal.rows)) : lines
      Swift.print((repeats ? "\u{1b}[H\u{1b}[J" : "") + shown.joined(separator: "\n"))
    }
    fflush(nil)
  }
}

/// The terminal on standard output.
enum Terminal {
  /// Rows where the terminal does not say.
  static let rowsDefault = 24

  /// Rows that can be written without scrolling.
  static var rows: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else { return rowsDefault - 1 }
    return Int(size.ws_row) - 1
  }
}

/// The state of some processes as lines of text.
struct TopScreen {
  /// Rows of a table of connections, calls or errors.
  static let rowsAtMost = 20

  let now: API.Admin.V1.GetStatusResponse
  let last: API.Admin.V1.GetStatusResponse?
  let words: Words

  var lines: [String] {
    let tables = [components, connections, pools, streams, errors]
    return Array(tables.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func table(_ title: String?, _ header: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let text = TextTable.render(header, rows).split(separator: "\n").map(String.init)
    return (title.map { [$0] } ?? []) + text
  }

  private var components: [String] {
    let header = [
      words("component", "thành phần"), words("up", "đã chạy"), words("cpu", "cpu"),
      words("memory", "bộ nhớ"), words("connections", "kết nối"), words("running", "đang chạy"),
      words("calls/s", "cuộc gọi/s"), words("calls", "cuộc gọi"), words("failed", "hỏng"),
      words("queues free", "hàng đợi còn"), words("evicted", "bị nhường chỗ"),
      words("certificate", "chứng thư"), words("listens", "lắng nghe"),
    ]
    return table(nil, header, now.components.map { row($0, columns: header.count) })
  }

  private func row(_ status: API.Admin.V1.ComponentStatus, columns: Int) -> [String] {
    guard status.unreachable.isEmpty else {
      // Between its name and why there is nothing to show.
      return [status.name] + Array(repeating: "-", count: columns - 2) + [status.unreachable]
    }
    let before = last?.components.first {
      $0.name == status.name && $0.processID == status.processID
    }
    let seconds = Self.seconds(status.observedAt) - Self.seconds(before?.observedAt)
    func rate(_ now: Int64, _ before: Int64?) -> Double? {
      before.flatMap { seconds > 0 ? Double(now - $0) / seconds : nil }
    }
    let cpu = rate(status.processorMilliseconds, before?.processorMilliseconds)
    let calls = rate(status.callsEnded, before?.callsEnded)
    return [
      status.name,
      Self.age(Self.seconds(status.observedAt) - Self.seconds(status.startedAt)),
      cpu.map { String(format: "%.0f%%", $0 / 10) } ?? "-", Self.bytes(status.residentBytes),
      "\(status.connectionCount)", "\(status.handlers)",
      calls.map { String(format: "%.0f", $0) } ?? "-", "\(status.callsEnded)",
      "\(status.callsFailed)", Self.bytes(status.queueBytesFree), "\(status.evictedHandshakes)",
      "\(status.certificateDays) \(words("days", "ngày"))",
      status.listenAddress,
    ]
  }

  private var connections: [String] {
    let header = [
      words("component", "thành phần"), words("age", "tuổi"), words("calls", "cuộc gọi"),
      words("send credit", "được gửi"), words("receive credit", "được nhận"),
      words("queued", "chờ gửi"), words("unread", "chưa đọc"), words("oldest", "lâu nhất"),
      words("peer", "bên kia"),
    ]
    let all = now.components.flatMap { status in status.connections.map { (status.name, $0) } }
    let rows = all.sorted { $0.1.activeCalls > $1.1.activeCalls }.prefix(Self.rowsAtMost)
    return table(
      words("connections", "kết nối") + " (\(rows.count)/\(all.count))", header,
      rows.map { name, found in
        [
          name, Self.age(Double(found.ageMilliseconds) / 1_000),
          "\(found.activeCalls)/\(found.callLimit)", Self.bytes(found.sendCredit),
          Self.bytes(found.receiveCredit), Self.bytes(found.queuedBytes),
          "\(found.unreadMessages)", Self.age(Double(found.oldestCallMilliseconds) / 1_000),
          "\(found.peerAddress) \(found.peerCertificate)"
            + (found.draining ? " " + words("draining", "đang đóng") : ""),
        ]
      })
  }

  private var pools: [String] {
    let header = [
      words("component", "thành phần"), words("to", "gọi đến"), words("address", "địa chỉ"),
      words("connections", "kết nối"), words("calls", "cuộc gọi"), words("waiting", "chờ"),
      words("failures", "lần hỏng"), words("health", "tình trạng"),
      words("last error", "lỗi cuối"),
    ]
    var rows: [[String]] = []
    for status in now.components {
      for pool in status.pools {
        for target in pool.targets {
          rows.append([
            status.name, pool.name, target.address, "\(target.connections.count)",
            "\(target.connections.reduce(0) { $0 + $1.activeCalls })", "\(target.waitingCalls)",
            "\(target.failures)", health(target), target.lastError,
          ])
        }
      }
    }
    return table(words("upstreams", "các dịch vụ phía sau"), header, rows)
  }

  /// What a replica says of itself, and whether it is tried last.
  func health(_ target: API.Admin.V1.TargetStatus) -> String {
    let said =
      switch target.health {
      case .serving: words("serves", "phục vụ")
      case .notServing: words("does not serve", "không phục vụ")
      case .silent: words("no answer", "không trả lời")
      default: "-"
      }
    return said + (target.leftOut ? ", " + words("left out", "tạm bỏ qua") : "")
  }

  private var streams: [String] {
    let header = [
      words("component", "thành phần"), words("stream", "luồng"), words("age", "tuổi"),
      words("send credit", "được gửi"), words("receive credit", "được nhận"),
      words("queued", "chờ gửi"), words("unread", "chưa đọc"), words("request", "yêu cầu"),
      words("method", "phương thức"),
    ]
    let all = now.components.flatMap { status in
      status.connections.flatMap { found in found.streamDetails.map { (status.name, $0) } }
    }
    let rows = all.sorted { $0.1.ageMilliseconds > $1.1.ageMilliseconds }.prefix(Self.rowsAtMost)
    return table(
      words("running calls", "cuộc gọi đang chạy") + " (\(rows.count)/\(all.count))", header,
      rows.map { name, found in
        [
          name, "\(found.id)", Self.age(Double(found.ageMilliseconds) / 1_000),
          Self.bytes(found.sendCredit), Self.bytes(found.receiveCredit),
          Self.bytes(found.queuedBytes), "\(found.unreadMessages)", found.requestID,
          found.method,
        ]
      })
  }

  private var errors: [String] {
    let header = [
      words("time (UTC)", "lúc (UTC)"), words("component", "thành phần"), words("code", "mã"),
      words("reason", "lý do"), words("method", "phương thức"), words("request", "yêu cầu"),
      words("peer", "bên kia"),
    ]
    let all = now.components.flatMap { status in status.lastErrors.map { (status.name, $0) } }
    let rows = all.sorted { Self.seconds($0.1.at) > Self.seconds($1.1.at) }
      .prefix(Self.rowsAtMost)
    return table(
      words("last errors", "lỗi gần đây"), header,
      rows.map { name, found in
        [
          Date(timeIntervalSince1970: Self.seconds(found.at)).formatted(.iso8601), name,
          found.code, found.reason, found.method, found.requestID, found.peerAddress,
        ]
      })
  }

  private static func seconds(_ at: API.Google.Protobuf.Timestamp?) -> Double {
    Double(at?.seconds ?? 0) + Double(at?.nanos ?? 0) / 1e9
  }

  /// "0.3 s", "42 s", "5 min", "3 h 10 min", "12 d".
  static func age(_ seconds: Double) -> String {
    let whole = Int(seconds)
    return switch seconds {
    case ..<10: String(format: "%.1f s", seconds)
    case ..<120: "\(whole) s"
    case ..<7_200: "\(whole / 60) min"
    case ..<172_800: "\(whole / 3_600) h \(whole / 60 % 60) min"
    default: "\(whole / 86_400) d"
    }
  }

  /// "512 B", "64 KiB", "12 MiB".
  static func bytes(_ count: Int64) -> String {
    switch abs(count) {
    case ..<10_240: "\(count) B"
    case ..<10_485_760: "\(count >> 10) KiB"
    default: "\(count >> 20) MiB"
    }
  }
}
