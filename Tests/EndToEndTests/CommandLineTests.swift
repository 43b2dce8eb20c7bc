import Foundation
import SenClient
import Testing

@Suite("The command line as its users run it", .serialized, CommandHouseTrait())
struct CommandLineTests {
  @Test("Services and methods are listed and described by reflection")
  func reflection() async throws {
    let house = try CommandHouse.shared()
    let services = try await house.output("list").split(separator: "\n")
    #expect(services.contains("sen.membership.v1.Members"))
    #expect(services.contains("sen.admin.v1.Admin"))
    let methods = try json(try await house.output("list", "Members", "--json")) as? [String]
    #expect(methods?.contains("sen.membership.v1.Members/GetMember") == true)
    let method = try await house.output("describe", "Members/AdmitMember")
    #expect(method.contains("rpc AdmitMember(sen.membership.v1.AdmitMemberRequest)"))
    #expect(method.contains("string birth_day"))
    let message = try await house.output("describe", "sen.membership.v1.Member", "--json")
    #expect(((try json(message) as? [String: String])?["proto"])?.contains("message") == true)
    for words in [["list", "Kitchens"], ["describe", "Kitchen"]] {
      let end = try await house.processes.run("sen", words)
      #expect(end.code == 66, "\(words)")
    }
  }

  @Test("A unary call takes its JSON as an argument or from standard input")
  func unary() async throws {
    let house = try CommandHouse.shared()
    let request = "{\"code\":\"01\"}"
    let argument = try await house.output("call", "Units/GetUnit", request)
    let unit = try json(argument) as? [String: Any]
    #expect(unit?["id"] as? String == "101")
    #expect(try await house.output("call", "Units/GetUnit", input: request) == argument)
    #expect(try await house.output("call", "Units/GetUnit", "-", input: request) == argument)
    // Nothing is the empty request.
    let epoch = try await house.output("call", "sen.membership.v1.Units/GetEpoch", input: "")
    #expect((try json(epoch) as? [String: Any])?["epoch"] != nil)
  }

  @Test("A stream of replies is printed line by line, one of requests is read line by line")
  func streams() async throws {
    let house = try CommandHouse.shared()
    let lines = try await house.output("call", "Members/ExportMembers", "{\"unitId\":\"301\"}")
      .split(separator: "\n")
    #expect(lines.count >= 3)
    for line in lines { #expect((try json(String(line)) as? [String: Any])?["fullName"] != nil) }
    let batches = (1...3).map { number in
      let id = Data(SenClient.requestID()).base64EncodedString()
      return """
        {"header":{"requestId":"\(id)"},"records":[{"admitMember":{"branchCode":"00002.001",\
        "fullName":"Lý Thị Dòng","birthDay":"1980-01-0\(number)","day":"2023-11-01","reason":\
        "ADMISSION_REASON_NEW"}}]}
        """
    }
    let summary = try await house.output(
      "call", "MembershipImports/ImportRecords", input: batches.joined(separator: "\n") + "\n\n")
    #expect((try json(summary) as? [String: Any])?["accepted"] as? String == "3")
    let bad = try await house.sen(
      "call", "MembershipImports/ImportRecords", "--json", input: batches[0] + "\n{\"header\":\n")
    #expect(bad.code == 65 && bad.errors.contains("dòng 2"), "\(bad.errors)")
  }

  @Test("A watch is printed as it comes, and ends by a signal")
  func watch() async throws {
    let house = try CommandHouse.shared()
    let program = try RunningProgram(
      "sen", ["call", "Health/Watch", "{}"], files: house.directory + "/log/watch",
      environment: ["SEN_CONFIG": house.directory + "/sen.yaml"])
    try await within("the first state is printed; it said \(program.said)") {
      program.said.contains("SERVING_STATUS_SERVING")
    }
    program.signal(SIGTERM)
    try await program.end()
  }

  @Test("Every kind of failure has its exit code, and with --json an object on standard output")
  func failures() async throws {
    let house = try CommandHouse.shared()
    let officer = try house.file(
      "officer.token", await Cast.token(house.house, "officer9", .communeOfficer, 301).bearer)
    let forger = try ForgedToken(stolenFrom: house.directory + "/db/membership/keys")
    let expired = try house.file(
      "expired.token", forger.sign(like: house.house.token, ["exp": 1_700_000_000.0]))
    let free = try Ports.free(1)[0]
    _ = try await house.output(
      "context", "set", "nobody", "--gateway", "127.0.0.1:\(free)", "--authority",
      house.tls + "/ca.crt", "--json")
    _ = try await house.output("context", "use", "test")
    let member = "{\"memberId\":\"999\"}"
    let cases: [(words: [String], code: Int32, reason: String)] = [
      (["call", "Units/GetUnit", "{\"code\""], 65, "MALFORMED_JSON"),
      (["call", "Units/GetUnit", "{\"cod\":\"01\"}"], 65, "MALFORMED_JSON"),
      (["call", "Units/Get", "{}"], 64, "METHOD_UNKNOWN"),
      (["call", "Members/GetMember", member], 66, "UNKNOWN_MEMBER"),
      (["call", "Accounts/ListAccounts", "{}", "--token-file", officer], 77, "ROLE_NOT_PERMITTED"),
      (["top", "--token-nothing"], 64, "BAD_ARGUMENTS"),
      (["call", "Units/GetEpoch", "{}", "--token-file", expired], 76, "TOKEN_EXPIRED"),
      (["call", "Units/GetEpoch", "{}", "--token-file", "/nowhere"], 64, "TOKEN_FILE_UNREADABLE"),
      (["health", "--context", "nobody"], 75, "UPSTREAM_UNAVAILABLE"),
      (["health", "--context", "unheard-of"], 64, "UNKNOWN_CONTEXT"),
      (["figures", "--measure", "kitchen"], 64, "UNKNOWN_MEASURE"),
      (["figures", "--measure", "membership.kitchen"], 65, "UNKNOWN_MEASURE"),
      (["report", "national", "--year", "2023", "--known-on", "2023-02-31"], 64, "BAD_DAY"),
      (["units", "--limit", "0"], 64, "BAD_ARGUMENTS"),
      (["units", "--under", "99999"], 66, "UNKNOWN_UNIT"),
    ]
    for (words, code, reason) in cases {
      let end = try await house.processes.run("sen", words + ["--json"])
      #expect(end.code == code, "\(words): \(end.output) \(end.errors)")
      let object = try json(end.output) as? [String: [String: Any]]
      #expect(object?["error"]?["reason"] as? String == reason, "\(words): \(end.output)")
      #expect(object?["error"]?["exit"] as? Int == Int(code), "\(words)")
      #expect(!end.errors.isEmpty, "\(words)")
    }
  }

  @Test("Errors and headings are in the context's language, or in the one that is asked for")
  func languages() async throws {
    let house = try CommandHouse.shared()
    let id = Data(SenClient.requestID()).base64EncodedString()
    let young = """
      {"branchCode":"00001.001","fullName":"Lê Thị Hoa","birthDay":"2015-01-01",\
      "day":"2023-11-01","reason":"ADMISSION_REASON_NEW","header":{"requestId":"\(id)"}}
      """
    _ = try await house.output(
      "context", "set", "english", "--gateway", house.gateway, "--authority",
      house.tls + "/ca.crt", "--server-name", "localhost", "--token-file",
      house.processes.tokenFile, "--language", "en")
    _ = try await house.output("context", "use", "test")
    let english = [["--context", "english"], ["--language", "en"]]
    for more in english + [[], ["--context", "english", "--language", "vi"]] {
      let isEnglish = english.contains(more)
      let refused = try await house.processes.run(
        "sen", ["call", "Members/AdmitMember", young] + more)
      let text = isEnglish ? "is 18 or more" : "phải đủ 18 tuổi"
      #expect(refused.code == 65 && refused.errors.contains(text), "\(more): \(refused.errors)")
      let health = try await house.processes.run("sen", ["health"] + more)
      #expect(health.output.hasPrefix(isEnglish ? "component" : "thành phần"), "\(more)")
      let unknown = try await house.processes.run(
        "sen", ["figures", "--measure", "kitchen"] + more)
      #expect(unknown.errors.contains(isEnglish ? "all of one area" : "cùng một lĩnh vực"))
    }
  }

  @Test("A wrong certificate is refused, whichever side has it")
  func certificates() async throws {
    let house = try CommandHouse.shared()
    let foreign = house.directory + "/foreign"
    let made = try await house.output("certs", "init", "--directory", foreign, "--json")
    #expect(((try json(made) as? [String: [String]])?["made"])?.count == 6)
    let again = try await house.output("certs", "init", "--directory", foreign, "--json")
    #expect((try json(again) as? [String: [String]])?["made"] == [])
    let client = try await house.output(
      "certs", "issue", "reader", "--client", "--directory", foreign, "--json")
    #expect((try json(client) as? [String: String])?["key"] == foreign + "/reader.key")
    let list = try await house.output("certs", "revoke", "reader", "--directory", foreign)
    #expect(FileManager.default.fileExists(atPath: list.trimmingCharacters(in: .newlines)))
    let contexts: [(name: String, words: [String], text: String)] = [
      (
        "wrong-authority", ["--authority", foreign + "/ca.crt", "--server-name", "localhost"],
        "the client refuses the server's certificate: "
      ),
      (
        "wrong-name", ["--authority", house.tls + "/ca.crt", "--server-name", "elsewhere"],
        "the client refuses the server's certificate: hostname mismatch"
      ),
      (
        "wrong-client",
        [
          "--authority", house.tls + "/ca.crt", "--server-name", "localhost", "--certificate",
          foreign + "/reader.crt", "--key", foreign + "/reader.key",
        ], "the server refuses the client's certificate “sen-reader”: unknown CA"
      ),
    ]
    for (name, words, text) in contexts {
      let set = ["context", "set", name, "--gateway", house.gateway] + words
      #expect(try await house.processes.run("sen", set).code == 0)
      let end = try await house.processes.run(
        "sen", ["call", "Units/GetEpoch", "{}", "--context", name])
      #expect(end.code == 76, "\(name): \(end.errors)")
      #expect(end.errors.hasPrefix("UNAUTHENTICATED CERTIFICATE_REFUSED: "), "\(end.errors)")
      #expect(end.errors.contains(text), "\(name): \(end.errors)")
      #expect(end.errors.contains("chứng thư"), "the context's language is Vietnamese")
    }
    _ = try await house.output("context", "use", "test")
  }

  @Test("Contexts are kept in a file, and one is current")
  func contexts() async throws {
    let house = try CommandHouse.shared()
    let file = house.directory + "/own.yaml"
    func own(_ arguments: String...) async throws -> RunningProgram.End {
      let program = try RunningProgram(
        "sen", arguments, files: "\(house.directory)/log/own-\(UUID().uuidString)",
        environment: ["SEN_CONFIG": file])
      return try await program.end()
    }
    let none = try await own("health")
    #expect(none.code == 64 && none.errors.contains("NO_CONTEXT"))
    for name in ["one", "two"] {
      let set = try await own(
        "context", "set", name, "--gateway", house.gateway, "--authority", house.tls + "/ca.crt",
        "--server-name", "localhost", "--token-file", house.processes.tokenFile, "--language", "vi")
      #expect(set.code == 0)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(try await own("context", "list").output == "  one\n* two\n")
    let used = try await own("context", "use", "one", "--json")
    #expect((try json(used.output) as? [String: String])?["current"] == "one")
    let list = try json(try await own("context", "list", "--json").output) as? [String: Any]
    #expect(list?["contexts"] as? [String] == ["one", "two"])
    #expect(try await own("context", "use", "three").code == 64)
    let bad = try await own("context", "set", "x", "--gateway", "here", "--authority", "y")
    #expect(bad.code == 64)
    #expect(try await own("health").code == 0)
    // The context's language is that of texts and of the screen.
    #expect(try await own("top", "--once").output.contains("thành phần"))
    let report = try await own("report", "national", "--year", "2023")
    #expect(report.output.contains("BÁO CÁO"))
  }

  @Test("Completions are printed for the shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let house = try CommandHouse.shared()
    let text = try await house.output("--generate-completion-script", shell)
    #expect(text.contains("scorecard") && text.contains("top"))
  }
}
