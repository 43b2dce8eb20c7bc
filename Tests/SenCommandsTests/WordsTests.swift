import ArgumentParser
import Foundation
import SenAPI
import SenClient
import SenCodec
import SenRPC
import Testing

@testable import SenCommands

@Suite("What the command line says, in both languages")
struct WordsTests {
  static let vietnamese = Words(isVietnamese: true)
  static let english = Words(isVietnamese: false)

  private func refusal(vi: String) -> CommandFailure {
    let details = API.Types.V1.BadRequest.with {
      $0.violations = [
        .with {
          $0.field = "birth_day"
          $0.reason = "MEMBER_UNDER_18"
          $0.text = "a member is 18 or more"
          $0.textVi = vi
        }
      ]
    }
    return CommandFailure(
      RPCError(
        .invalidArgument, reason: "MEMBER_UNDER_18", "birth_day: a member is 18 or more",
        details: (try? details.serializedBytes()) ?? []))
  }

  @Test("An error with fields is told in the language of the context, and in JSON in both")
  func fields() {
    let failure = refusal(vi: "hội viên phải đủ 18 tuổi")
    #expect(
      failure.told(Self.vietnamese) == """
        INVALID_ARGUMENT MEMBER_UNDER_18: birth_day: hội viên phải đủ 18 tuổi
          birth_day: MEMBER_UNDER_18 hội viên phải đủ 18 tuổi
        """)
    #expect(
      failure.told(Self.english) == """
        INVALID_ARGUMENT MEMBER_UNDER_18: birth_day: a member is 18 or more
          birth_day: MEMBER_UNDER_18 a member is 18 or more
        """)
    for text in ["a member is 18 or more", "hội viên phải đủ 18 tuổi"] {
      #expect(failure.json.components(separatedBy: text).count == 3, "\(failure.json)")
    }
  }

  @Test("An error of a call as a whole is told in the language of the context, in one line")
  func whole() {
    let details = API.Types.V1.BadRequest.with {
      $0.violations = [
        .with {
          $0.reason = "UNKNOWN_PLAN"
          $0.text = "There is no plan of the year 2031."
          $0.textVi = "không có kế hoạch năm 2031"
        }
      ]
    }
    let failure = CommandFailure(
      RPCError(
        .notFound, reason: "UNKNOWN_PLAN", "There is no plan of the year 2031.",
        details: (try? details.serializedBytes()) ?? []))
    #expect(failure.told(Self.vietnamese) == "NOT_FOUND UNKNOWN_PLAN: không có kế hoạch năm 2031")
    #expect(
      failure.told(Self.english) == "NOT_FOUND UNKNOWN_PLAN: There is no plan of the year 2031.")
  }

  @Test("A field without a Vietnamese text keeps its English one behind what the code means")
  func partly() {
    #expect(
      refusal(vi: "").told(Self.vietnamese) == """
        INVALID_ARGUMENT MEMBER_UNDER_18: yêu cầu không hợp lệ (birth_day: a member is 18 or more)
          birth_day: MEMBER_UNDER_18 a member is 18 or more
        """)
  }

  @Test(
    "Every code says in Vietnamese what it means",
    arguments: [
      RPCCode.cancelled, .unknown, .invalidArgument, .deadlineExceeded, .notFound, .alreadyExists,
      .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted, .outOfRange,
      .unimplemented, .internalError, .unavailable, .dataLoss, .unauthenticated,
    ])
  func codes(code: RPCCode) {
    let failure = CommandFailure(RPCError(code, reason: "SOME", "there is no such thing"))
    let told = failure.told(Self.vietnamese)
    #expect(told != failure.told(Self.english))
    #expect(told.hasSuffix("(there is no such thing)") && told.contains { !$0.isASCII }, "\(told)")
  }

  @Test("The language that is asked for goes before any other")
  func asked() {
    let environment = ["LANG": "vi_VN.UTF-8"]
    for words in [["sen", "--language", "en"], ["sen", "--language=en"]] {
      #expect(Words.spoken(arguments: words, environment: environment) == Self.english)
    }
    #expect(
      Words.spoken(arguments: ["sen", "--language=vi"], environment: [:]) == Self.vietnamese)
    #expect(Words(nil) == Self.vietnamese && Words(nil).code == "vi")
  }

  @Test("A table with a simulated figure says so in its first line", arguments: [false, true])
  func figures(isVietnamese: Bool) {
    let words = Words(isVietnamese: isVietnamese)
    let real = API.Figures.V1.Figure.with {
      $0.measure = "membership.members"
      $0.unitCode = "01"
      $0.value = 1.5
    }
    var simulated = real
    simulated.synthetic = true
    simulated.unallocated = true
    simulated.notApplicable = true
    #expect(!FigureRow.table([real], words).contains("***"))
    let lines = FigureRow.table([real, simulated], words).split(separator: "\n")
    #expect(
      lines.first
        == (isVietnamese ? "*** SỐ LIỆU MÔ PHỎNG ***" : "*** SIMULATED DATA ***"))
    #expect(lines[1].hasPrefix(isVietnamese ? "đơn vị" : "unit"))
    #expect(lines[2].contains(isVietnamese ? "1,50" : "1.50"))
    #expect(lines[3].contains(isVietnamese ? "chưa phân bổ" : "not allocated"))
    #expect(lines[3].contains(isVietnamese ? "không áp dụng" : "n/a"))
  }

  @Test("What is combined of simulated figures says so, and so do units, members and plans")
  func otherTables() throws {
    let command = try CombineFiguresCommand.parse(["average", "membership.a", "membership.b"])
    var answer = API.Policy.V1.CombineFiguresResponse.with { $0.parts = [.init(), .init()] }
    #expect(!command.table(answer, Self.vietnamese).contains("***"))
    #expect(command.table(answer, Self.vietnamese).contains("trung bình"))
    answer.parts[1].synthetic = true
    #expect(command.table(answer, Self.english).hasPrefix("*** SIMULATED DATA ***\n"))

    var unit = API.Membership.V1.Unit.with { $0.attributes = .with { $0.name = "Phúc Xá" } }
    #expect(!UnitTable.text([unit], Self.vietnamese).contains("***"))
    unit.synthetic = true
    let units = UnitTable.text([.init(), unit], Self.vietnamese)
    #expect(units.hasPrefix("*** SỐ LIỆU MÔ PHỎNG ***\n") && units.contains("Phúc Xá"))

    var member = API.Membership.V1.Member.with { $0.status = .active }
    #expect(!MemberTable.text([member], Self.vietnamese).contains("***"))
    member.provenance = .with { $0.synthetic = true }
    let members = MemberTable.text([member], Self.vietnamese)
    #expect(members.hasPrefix("*** SỐ LIỆU MÔ PHỎNG ***\n"))
    #expect(members.contains("họ tên") && members.contains("đang sinh hoạt"))

    var plan = API.Policy.V1.Plan.with {
      $0.year = 2_024
      $0.themeVi = "Chủ đề"
      $0.targets = [
        .with {
          $0.number = 5
          $0.part = "a"
          $0.textVi = "Hội viên"
          $0.textEn = "Members"
        }
      ]
    }
    #expect(
      PlanText.lines(plan, Self.vietnamese) == ["2024  Chủ đề", "  5a  Hội viên  []"])
    // The theme has no English words: the Vietnamese ones stand.
    #expect(PlanText.lines(plan, Self.english) == ["2024  Chủ đề", "  5a  Members  []"])
    plan.targets[0].provenance = .with { $0.synthetic = true }
    #expect(PlanText.lines(plan, Self.english).first == "*** SIMULATED DATA ***")
  }

  @Test("The file of refused rows has the text in both languages")
  func errorFile() throws {
    let file = try MembersFile("branch_code,full_name,birth_day,day\n1,Lan,2015-01-01,2023-11-01\n")
    let lines = file.errorFile([
      .with {
        $0.field = "birth_day"
        $0.reason = "MEMBER_UNDER_18"
        $0.text = "too young"
        $0.textVi = "chưa đủ 18 tuổi"
      }
    ]).split(separator: "\n")
    #expect(lines[0].hasSuffix(",error_field,error_reason,error_text,error_text_vi"))
    #expect(lines[1].hasSuffix(",birth_day,MEMBER_UNDER_18,too young,chưa đủ 18 tuổi"))
  }

  @Test("A write that is called by its name carries its request id as the key, a read has none")
  func writeHeaders() throws {
    let pool = SenDescriptors.pool
    func header(_ path: String, _ json: String) throws -> API.Types.V1.WriteHeader? {
      let method = try #require(pool.services.flatMap(\.methods).first { $0.path == path })
      let call = DynamicCall(
        client: .init(caller: InProcessTransport(router: RPCRouter())), pool: pool,
        descriptor: method, options: CallOptions())
      return try call.writeHeader(try pool.jsonToBinary(method.inputType, json: Array(json.utf8)))
    }
    let write = "sen.membership.v1.Members/AdmitMember"
    let id = "{\"header\":{\"requestId\":\"AAAAAAAAAAAAAAAAAAAAAQ==\"}}"
    #expect(try header(write, id)?.requestID == [UInt8](repeating: 0, count: 15) + [1])
    #expect(try header(write, "{}") == nil)
    #expect(try header("sen.membership.v1.Members/GetMember", "{\"memberId\":\"5\"}") == nil)
  }
}
