import Foundation
import SenClient
import Testing

@Suite("Figures, reports and imports on the command line", .serialized, CommandHouseTrait())
struct CommandFigureTests {
  @Test("The national report comes as text, JSON and HTML, in both languages")
  func report() async throws {
    let house = try CommandHouse.shared()
    let words = ["report", "national", "--year", "2023"]
    let text = try await house.processes.run("sen", words)
    #expect(text.code == 0 && text.output.contains("BÁO CÁO"), "\(text.errors)")
    let english = try await house.processes.run("sen", words + ["--language", "en"])
    #expect(english.code == 0 && !english.output.contains("BÁO CÁO"))
    for more in [["--format", "json"], ["--json"]] {
      let end = try await house.processes.run("sen", words + more)
      #expect((try json(end.output) as? [String: Any])?["report"] != nil)
    }
    let html = try await house.processes.run("sen", words + ["--format", "html"])
    #expect(html.output.contains("<html") && html.output.contains("</html>"))
    let form = try await house.processes.run("sen", words + ["--format", "pdf"])
    #expect(form.code == 64)
  }

  @Test("The scorecard names the gap, of the country and of a unit")
  func scorecard() async throws {
    let house = try CommandHouse.shared()
    let words = ["scorecard", "--year", "2024", "--as-of", "2024-03-31"]
    let text = try await house.processes.run("sen", words)
    #expect(text.code == 0 && text.output.contains("5a"), "\(text.errors)")
    let all = try await house.processes.run("sen", words + ["--json"])
    #expect((try json(all.output) as? [String: Any])?["scorecard"] != nil)
    let unit = try await house.processes.run("sen", words + ["--unit", "01", "--language", "en"])
    #expect(unit.code == 0 && unit.output.contains("Members"), "\(unit.errors)")
    let html = try await house.processes.run("sen", words + ["--format", "html"])
    #expect(html.output.contains("<html"))
    #expect(try await house.processes.run("sen", words + ["--unit", "77"]).code == 65)
  }

  @Test("Figures are printed by unit, with their records and their measures")
  func figures() async throws {
    let house = try CommandHouse.shared()
    let asOf = ["--measure", "membership.members", "--as-of", "2023-11-30"]
    let provinces = try await house.processes.run(
      "sen", ["figures"] + asOf + ["--by", "province", "--json"])
    let figures = try json(provinces.output) as? [[String: Any]]
    #expect(figures?.compactMap { $0["unitCode"] as? String }.sorted() == ["01", "02"])
    #expect(figures?.first { $0["unitCode"] as? String == "01" }?["value"] as? Double == 3)
    let table = try await house.processes.run("sen", ["figures"] + asOf + ["--unit", "01"])
    #expect(table.output.split(separator: "\n").count == 2 && table.output.hasPrefix("đơn vị"))
    let before = try await house.processes.run(
      "sen", ["figures"] + asOf + ["--known-on", "2022-12-01", "--json"])
    #expect((try json(before.output) as? [[String: Any]])?.first?["value"] as? Double ?? 0 == 0)
    let records = try await house.processes.run("sen", ["records"] + asOf + ["--json"])
    #expect(records.output.split(separator: "\n").count == 3, "\(records.errors)")
    let measures = try await house.output("measures", "--json")
    #expect((try json(measures) as? [Any])?.count ?? 0 > 20)
  }

  @Test("Figures are put together with their provenance, or refused by the rule")
  func combinations() async throws {
    let house = try CommandHouse.shared()
    let combine = ["figures", "combine"]
    let members = "membership.members"
    let both = ["\(members),unit=01", "\(members),unit=02", "--as-of", "2023-11-30"]
    let sum = try await house.processes.run("sen", combine + ["sum"] + both + ["--json"])
    let answer = try json(sum.output) as? [String: Any]
    let parts = answer?["parts"] as? [[String: Any]] ?? []
    let values = parts.map { $0["value"] as? Double ?? 0 }
    #expect(values.count == 2 && values[0] >= 3, "\(sum.output) \(sum.errors)")
    #expect(answer?["value"] as? Double == values.reduce(0, +))
    #expect(answer?["qualifier"] as? String == "QUALIFIER_DERIVED")
    #expect((answer?["digest"] as? String)?.count == 64)
    let text = try await house.processes.run("sen", combine + ["average"] + both)
    let lines = text.output.split(separator: "\n")
    #expect(lines.count == 4 && lines[3].hasPrefix("trung bình"), "\(text.output) \(text.errors)")
    let net = try await house.output(
      "figures", "combine", "net", members, "\(members),as-of=2022-11-30", "--as-of", "2023-11-30")
    #expect(net.contains("chênh lệch"))
    let refused: [([String], String)] = [
      (
        ["sum", "welfare.orphan_funds,as-of=2023-10-31", "welfare.orphan_funds"],
        "CUMULATIVE_ACROSS_TIME"
      ),
      (
        [
          "sum", "empowerment.cooperatives_founded",
          "empowerment.cooperatives_founded_women_managed",
        ], "SUBSET_PLUS_TOTAL"
      ),
      (["ratio", "membership.units_at_60_share", members], "RATIO_OF_RATIOS"),
      (
        ["sum", "empowerment.women_supported,unit=01", "empowerment.women_supported,unit=02"],
        "DISTINCT_ACROSS_UNITS"
      ),
    ]
    for (words, rule) in refused {
      let end = try await house.processes.run(
        "sen", combine + words + ["--as-of", "2023-11-30", "--json"])
      #expect(end.code == 65, "\(words): \(end.output) \(end.errors)")
      let error = (try json(end.output) as? [String: [String: Any]])?["error"]
      #expect(error?["reason"] as? String == "ILLEGAL_SUM")
      let violations = error?["violations"] as? [[String: Any]]
      #expect(violations?.first?["reason"] as? String == rule, "\(end.output)")
    }
    for words in [["sum", "kitchen"], ["sum", members + ",colour=red"], ["product", members]] {
      #expect(try await house.processes.run("sen", combine + words).code == 64, "\(words)")
    }
  }

  @Test("Units are found by level, parent, name and code")
  func units() async throws {
    let house = try CommandHouse.shared()
    let communes = try await house.output("units", "--level", "commune", "--under", "01", "--json")
    #expect(communes.split(separator: "\n").count == 2)
    let named = try await house.output("units", "--name", "don vi 02")
    #expect(named.contains("Đơn vị 02"))
    let one = try await house.output("units", "--limit", "1", "--json")
    #expect(one.split(separator: "\n").count == 1)
  }

  @Test("A part of a target is allocated to a unit and listed")
  func allocation() async throws {
    let house = try CommandHouse.shared()
    let plan = try await house.output("plan", "show", "--year", "2024")
    #expect(plan.contains("5a"))
    let made = try await house.output(
      "plan", "allocate", "--year", "2024", "--target", "5a", "--unit", "01", "--value", "600",
      "--json")
    let allocation = try json(made) as? [String: Any]
    #expect(allocation?["unitCode"] as? String == "01" && allocation?["value"] as? Double == 600)
    let list = try await house.output("plan", "allocations", "--year", "2024")
    #expect(list.contains("600"))
    let bad = try await house.sen(
      "plan", "allocate", "--year", "2024", "--target", "9z", "--unit", "01", "--value", "1")
    #expect(bad.code == 65, "\(bad.errors)")
    let bound = try await house.output(
      "plan", "allocate", "--year", "2024", "--target", "5a", "--unit", "01", "--value", "600",
      "--unit-at-least", "5", "--json")
    #expect((try json(bound) as? [String: Any])?["unitAtLeast"] as? String == "5", "\(bound)")
    let none = try await house.sen(
      "plan", "allocate", "--year", "2024", "--target", "5a", "--unit", "01", "--value", "600",
      "--unit-at-least", "0")
    #expect(none.code == 64, "\(none.errors)")
  }

  @Test("Members of a file are admitted; refused rows stand in a file with their reasons")
  func members() async throws {
    let house = try CommandHouse.shared()
    let header = "branch_code,full_name,birth_day,day,reason\n"
    let good = "00003.001,\"Phan Thị Lúa, con\",1985-05-05,15/11/2023,new\n"
    let file = try house.file(
      "members.csv",
      header + good + "00003.001,Phan Thị Non,2015-05-05,2023-11-15,new\n"
        + "99999.001,Phan Thị Xa,1985-05-06,2023-11-15,\n")
    let first = try await house.sen("members", "import", file)
    #expect(
      first.code == 65 && first.output.contains("đã ghi nhận 1, từ chối 2"), "\(first.errors)")
    let errors = try String(contentsOfFile: file + ".errors.csv", encoding: .utf8)
    let rows = errors.split(separator: "\n")
    #expect(
      rows.count == 3 && rows[0].hasSuffix("error_field,error_reason,error_text,error_text_vi"))
    #expect(
      rows[1].contains("MEMBER_UNDER_18") && rows[1].contains("phải đủ 18 tuổi"), "\(rows[1])")
    #expect(rows[2].contains(",branch_code,UNKNOWN_UNIT,"), "\(rows[2])")
    // The same file once more records nothing twice.
    let again = try await house.sen("members", "import", file, "--json")
    #expect((try json(again.output) as? [String: Any])?["replayedBatches"] as? String == "1")
    let found = try await house.output("members", "search", "phan thi lua")
    #expect(found.split(separator: "\n").count == 2, "\(found)")
    let fine = try await house.sen(
      "members", "import",
      try house.file("fine.csv", header + "00004.001,Phan Thị Chín,1985-05-07,2023-11-15,\n"))
    #expect(fine.code == 0, "\(fine.errors)")
    let bad: [(String, Int32)] = [
      ("branch_code,full_name\n1,2\n", 65), (header + "00003.001,Phan Thị Ba\n", 65),
      (header + "00003.001,\"Phan Thị Bốn,1985-05-05,2023-11-15,new\n", 65),
      ("", 65),
    ]
    for (index, (text, code)) in bad.enumerated() {
      let end = try await house.sen(
        "members", "import", try house.file("bad\(index).csv", text), "--json")
      #expect(end.code == code && end.output.contains("CSV_"), "\(text): \(end.errors)")
    }
    let born = try await house.sen(
      "members", "import",
      try house.file("born.csv", header + "00003.001,Phan Thị Năm,1985-05-05,2023-11-15,born\n"))
    #expect(born.code == 65, "an unknown reason is refused by its row: \(born.errors)")
    #expect(try await house.sen("members", "import", "/nowhere.csv").code == 64)
  }

  @Test("Health and the state of the processes are shown to an operator")
  func state() async throws {
    let house = try CommandHouse.shared()
    #expect(try await house.output("health").contains("membership"))
    let health = try await house.output("health", "--json")
    #expect(((try json(health) as? [String: Any])?["components"] as? [Any])?.count == 5)
    let once = try await house.output("top", "--language", "en")
    for word in [
      "component", "gateway", "policy", "upstreams", "send credit", "connections", "queues free",
      "evicted",
    ] {
      #expect(once.contains(word), "\(word)")
    }
    let one = try await house.output(
      "top", "--component", "membership", "--streams", "--interval", "0.5", "--json")
    let components = (try json(one) as? [String: Any])?["components"] as? [[String: Any]]
    #expect(components?.map { $0["name"] as? String } == ["membership"])
    #expect(try await house.sen("top", "--component", "kitchen").code == 66)
    #expect(try await house.sen("top", "--interval", "0").code == 64)
    let officer = try house.file(
      "officer.token", await Cast.token(house.house, "officer8", .communeOfficer, 301).bearer)
    _ = try await house.output(
      "context", "set", "officer", "--gateway", house.gateway, "--authority",
      house.tls + "/ca.crt", "--server-name", "localhost", "--token-file", officer)
    _ = try await house.output("context", "use", "test")
    let refused = try await house.sen("top", "--context", "officer")
    #expect(refused.code == 77 && refused.errors.contains("ROLE_NOT_PERMITTED"))
  }

  @Test("A token is issued into a file that only its owner reads, and revoked by its id")
  func tokens() async throws {
    let house = try CommandHouse.shared()
    _ = try await Cast.token(house.house, "reader9", .auditor, 1)
    let file = house.directory + "/reader.token"
    let issued = try await house.output(
      "token", "issue", "--login", "reader9", "--output", file, "--json")
    let id = try #require((try json(issued) as? [String: String])?["token_id"])
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    let words = ["call", "Units/GetEpoch", "{}", "--token-file", file]
    #expect(try await house.processes.run("sen", words).code == 0)
    #expect(try await house.output("token", "revoke", id).contains("đã bị thu hồi"))
    try await within("the gateway knows that the token is revoked") {
      try await house.processes.run("sen", words).code == 76
    }
  }
}
