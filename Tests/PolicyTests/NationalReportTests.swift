import Foundation
import SenAPI
import SenCodec
import SenRPC
import Synchronization
import Testing
import TestSupport
import UnionModel
import UnionService

@testable import Policy

@Suite("The national report")
struct NationalReportTests {
  static let known = UnionCalendar.end(of: UnionFixture.day("2024-03-01"))

  private func harness(down: Set<String> = []) async throws -> PolicyHarness {
    let harness = try await PolicyHarness(down: down)
    let summary = try await harness.load(
      [.plan(Sample.plan2023()), .plan(Sample.plan2024())],
      recordedAt: UnionCalendar.start(of: UnionFixture.day("2023-12-14")))
    #expect(summary.accepted == 2, "\(summary.errors)")
    // A test's own numbers, not the published ones.
    harness.peers.set("membership.members", 19_512_345)
    harness.peers.set("welfare.orphans_sponsored", 27_123)
    harness.peers.set("welfare.orphan_funds", 149_123_456_789)
    harness.peers.set("welfare.businesswomen_pledge_per_year", 5_040_000_000)
    harness.peers.set("welfare.leaders_of_change_clubs", 707)
    harness.peers.set("empowerment.households_out_of_poverty", 68_001)
    harness.peers.set("empowerment.provinces_meeting_target", 2, of: 2)
    harness.peers.set("membership.honorary_provinces", 2, of: 2)
    return harness
  }

  private func request(_ language: String = "vi") -> Wire.GetNationalReportRequest {
    .with {
      $0.year = 2023
      $0.asOf = "2023-12-14"
      $0.knownOn = Self.known.timestamp
      $0.language = language
    }
  }

  private func text(_ report: Wire.NationalReport) -> String { ReportRendering.text(report) }

  @Test("Every row of the catalogue with a figure stands in the report, and every other one too")
  func complete() async throws {
    let harness = try await harness()
    for row in try Catalogue.rows() {
      harness.peers.set(row["id"], row["measure"] == "coverage" ? 0 : 3)
    }
    for row in try Catalogue.rows() where ["coverage", "ratio"].contains(row["measure"]) {
      harness.peers.set(row["id"], 30, of: 40)
    }
    // Sentences about the laws for which contents were proposed stand where there are any.
    let records =
      documents(of: 2023) + [
        .contentItem(Sample.content(20_231, "Nội dung về bảo hiểm"))
      ]
    #expect(
      try await harness.load(
        records, recordedAt: UnionCalendar.start(of: UnionFixture.day("2024-01-01"))
      ).errors.isEmpty)
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    let stated = Set(report.figures.compactMap { $0.figure?.measure })
    for row in try Catalogue.rows() where row.hasFigure {
      #expect(stated.contains(row["id"]), "\(row["id"])")
    }
    // What 2024's targets are judged by is said only where the year has records of it: the policy
    // service has none here.
    let absent = try Catalogue.rows().map { $0["id"] }.filter { !stated.contains($0) }
    #expect(absent.sorted() == ["policy.duty_centre_province_share", "policy.duty_local_share"])
  }

  @Test("Sections stand in the order of the source document")
  func order() async throws {
    let harness = try await harness()
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    #expect(
      report.sections.map(\.id) == [
        "overview", "orphans", "poverty", "supervision", "project-8", "members", "next-plan",
      ])
  }

  @Test("Rounded phrases are made of the figures by rule; the exact sum stands beside")
  func phrases() async throws {
    let harness = try await harness()
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    let text = text(report)
    for phrase in [
      "hơn 19,5 triệu", "19.512.345", "Hơn 27.000 trẻ mồ côi", "gần 150 tỷ đồng",
      "149.123.456.789 đồng", "khoảng 5 tỷ đồng", "hơn 68.000", "ước giúp 68.001", "hơn 700",
      "30/11/2023", "tháng 11/2023", "thực hiện 01 [1] chủ đề", "với 07 [",
    ] {
      #expect(text.contains(phrase), "\(phrase)")
    }
    #expect(!text.contains("[no figure]"))
  }

  @Test("The plan of the next year says what each of its targets asks for")
  func nextTargets() async throws {
    let harness = try await harness()
    harness.peers.set("empowerment.households_out_of_poverty", 4)
    harness.peers.set("membership.units_at_60_share", 87_999, of: 100_000)
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    let text = text(report)
    for phrase in [
      ": 340 hộ (năm 2023: 04 [", ": 07 hợp tác xã.", ": 80%",
      ": 100% (mọi cơ sở Hội ít nhất 05 hộ gia đình)", ": 20 hộ gia đình", ": 100 hội viên",
      ": Trung ương Hội và 100% Hội cấp tỉnh.", ": 13 cán bộ", ": 67 người",
    ] {
      #expect(text.contains(phrase), "\(phrase): \(text)")
    }
    // A share just below its target does not read as if it were there.
    #expect(text.contains(": 88% (năm 2023: 87,9% ["))
    #expect(!text.contains("năm 2023: 88%"))
  }

  @Test("Every count of a sentence is padded where it is small, whatever it counts")
  func padded() async throws {
    let harness = try await harness()
    harness.peers.set("welfare.sunflower_camps", 6)
    harness.peers.set("empowerment.cooperatives_founded", 9)
    let text = text(
      try await harness.reports.getNationalReport(request(), options: harness.options()))
    #expect(text.contains("được mở 06 ["))
    #expect(text.contains("thành lập mới 09 ["))
  }

  @Test("A ratio with fewer than five people in a cell is not printed", arguments: [true, false])
  func fewPeople(few: Bool) async throws {
    let harness = try await harness()
    harness.peers.set("welfare.victims_served_share", few ? 2 : 6, of: 12)
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    let stated = report.figures.compactMap { $0.figure?.measure }
    #expect(stated.contains("welfare.victims_served_share") == !few)
  }

  /// The sentences alone, without what stands under them.
  private func prose(_ report: Wire.NationalReport) -> String {
    report.sections.flatMap(\.sentences).map { $0.spans.map(\.text).joined() }
      .joined(separator: "\n")
  }

  /// The laws of a year, with criticism and contents of the centre, and a document on its advice.
  private func documents(of year: Int) -> [Wire.ImportRecord.Record] {
    let base = Int64(year * 10)
    var drafts = [
      Sample.draft(
        id: base + 1, code: "social-insurance-law", day: "\(year)-01-10", subject: .other),
      Sample.draft(id: base + 2, code: "land-law", day: "\(year)-01-10", subject: .other),
      Sample.draft(id: base + 3, kind: .regulation, day: "\(year)-01-10", subject: .other),
    ]
    drafts[0].title = "Dự thảo Luật thứ nhất \(year)"
    drafts[1].title = "Dự thảo Luật thứ hai \(year)"
    drafts[2].title = "Dự thảo nghị định \(year)"
    var content = Sample.content(base + 2, "Nội dung")
    content.day = "\(year)-02-02"
    let advice = Wire.CreateAdviceRequest.with {
      $0.id = base + 4
      $0.unitID = 1
      $0.document = "Đề án thứ nhất \(year)"
      $0.issuer = "Thủ tướng Chính phủ"
      $0.day = "\(year)-01-05"
    }
    let issued = Wire.RecordAdviceIssuedRequest.with {
      $0.adviceID = base + 4
      $0.number = "1/QĐ-TTg"
      $0.day = "\(year)-02-03"
    }
    return drafts.map { .draft($0) } + [
      .criticism(Sample.criticism(base + 1, unit: 1, role: .chaired, day: "\(year)-02-01")),
      .criticism(Sample.criticism(base + 2, unit: 1, role: .joined, day: "\(year)-02-01")),
      .criticism(Sample.criticism(base + 3, unit: 1, role: .chaired, day: "\(year)-02-01")),
      .contentItem(content), .advice(advice), .adviceIssued(issued),
    ]
  }

  @Test("The laws and documents that a report names are those of its year's records")
  func titles() async throws {
    let harness = try await harness()
    let summary = try await harness.load(documents(of: 2023) + documents(of: 2024))
    #expect(summary.errors.isEmpty, "\(summary.errors)")
    for (year, day, other) in [(2023, "2023-12-14", 2024), (2024, "2024-03-01", 2023)] {
      var order = request()
      order.year = Int32(year)
      order.asOf = day
      order.knownOn = nil
      let text = prose(
        try await harness.reports.getNationalReport(order, options: harness.options()))
      for phrase in [
        "(“Dự thảo Luật thứ nhất \(year)”)", "(“Dự thảo Luật thứ hai \(year)”)",
        "lồng ghép bình đẳng giới cho “Dự thảo Luật thứ hai \(year)”.",
        "(“Đề án thứ nhất \(year)”)",
      ] {
        #expect(text.contains(phrase), "\(year) \(phrase): \(text)")
      }
      #expect(!text.contains("\(other)”"))
      #expect(!text.contains("nghị định"))
      #expect(!text.contains("Luật Đất đai") && !text.contains("Luật Bảo hiểm xã hội"))
      order.language = "en"
      let english = prose(
        try await harness.reports.getNationalReport(order, options: harness.options()))
      #expect(english.contains("(“Dự thảo Luật thứ nhất \(year)”)"), "\(english)")
    }
  }

  @Test("A year without documents names none, and leaves out what it cannot say")
  func withoutTitles() async throws {
    let harness = try await harness()
    let report = try await harness.reports.getNationalReport(
      request(), options: harness.options())
    let text = text(report)
    #expect(text.contains("chủ trì 0 ["), "\(text)")
    #expect(!text.contains("“”") && !text.contains("()"))
    #expect(!report.figures.contains { $0.figure?.measure == "policy.gender_proposals_land" })
  }

  @Test("A list of many titles is cut")
  func manyTitles() {
    let text = FigureText(language: .vietnamese)
    #expect(text.list(["A", "B"]) == "“A”; “B”")
    #expect(text.list(["1", "2", "3", "4", "5", "6"]) == "“1”; “2”; “3”; “4”; “5”; …")
    #expect(text.list([]) == "")
  }

  @Test("English says the same in English")
  func english() async throws {
    let harness = try await harness()
    let report = try await harness.reports.getNationalReport(
      request("en"), options: harness.options())
    let text = text(report)
    for phrase in [
      "More than 19.5 million members", "19,512,345", "nearly VND 150 billion", "DRAFT",
    ] {
      #expect(text.contains(phrase), "\(phrase): \(text)")
    }
  }

  @Test("The same inputs give the same bytes", arguments: ["text", "json", "html"])
  func stable(format: String) async throws {
    let harness = try await harness()
    let render = Wire.RenderNationalReportRequest.with {
      $0.report = request()
      $0.format = format
    }
    let first = try await harness.reports.renderNationalReport(render, options: harness.options())
    let second = try await harness.reports.renderNationalReport(render, options: harness.options())
    #expect(first.content == second.content)
    #expect(!first.content.isEmpty)
    #expect(first.digest.count == 32)
    let text = String(decoding: first.content, as: UTF8.self)
    #expect(text.contains("19.512.345") || format == "json")
    #expect(text.contains("DỰ THẢO"))
  }

  @Test("The JSON has report.figures with what an integrator asks of a figure")
  func json() async throws {
    let harness = try await harness()
    let reply = try await harness.reports.renderNationalReport(
      .with {
        $0.report = request()
        $0.format = "json"
      }, options: harness.options())
    let object = try JSONSerialization.jsonObject(with: Data(reply.content)) as? [String: Any]
    let report = try #require(object?["report"] as? [String: Any])
    let figures = try #require(report["figures"] as? [[String: Any]])
    let members = try #require(figures.first { $0["measure"] as? String == "membership.members" })
    #expect(members["value"] as? Int == 19_512_345)
    #expect(members["qualifier"] as? String == "exact")
    #expect(members["unit"] as? String == "person")
    #expect(members["as_of"] as? String == "2023-11-30")
    #expect((members["known_on"] as? String)?.hasPrefix("2024-03-01T16:59:59") == true)
    #expect(members["epoch"] as? Int == 1)
    #expect((members["records"] as? [String: Int]) == ["record": 3])
    #expect((members["digest"] as? String)?.isEmpty == false)
    let year = try #require(
      figures.first { $0["measure"] as? String == "policy.supervisions_province" })
    #expect(year["as_of"] as? String == "2023-12-14")
    #expect(year["from"] as? String == "2023-01-01")
  }

  @Test("Simulated records are said on the report's face")
  func simulated() async throws {
    let harness = try await harness()
    #expect(
      try await harness.reports.getNationalReport(request(), options: harness.options()).marks
        == ["DỰ THẢO"])
    harness.peers.script.withLock { $0.synthetic = true }
    let report = try await harness.reports.getNationalReport(request(), options: harness.options())
    #expect(report.marks == ["DỰ THẢO", "SỐ LIỆU MÔ PHỎNG"])
    #expect(report.synthetic)
  }

  @Test("A service that is down is named; a report may go on without it and says what is missing")
  func down() async throws {
    let harness = try await harness(down: ["welfare"])
    let error = await #expect(throws: RPCError.self) {
      try await harness.reports.getNationalReport(request(), options: harness.options())
    }
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("welfare") == true)
    var allowing = request()
    allowing.allowMissing = true
    let report = try await harness.reports.getNationalReport(allowing, options: harness.options())
    #expect(report.marks.contains("THIẾU SỐ LIỆU"))
    #expect(report.missing.map(\.service) == ["welfare"])
    #expect(text(report).contains("[chưa có số liệu]"))
  }

  @Test("Figures of two epochs are ABORTED")
  func epochs() async throws {
    let harness = try await harness()
    harness.peers.script.withLock { $0.epochShift = 1 }
    let error = await #expect(throws: RPCError.self) {
      try await harness.reports.getNationalReport(request(), options: harness.options())
    }
    #expect(error?.code == .aborted)
    #expect(error?.reason == "TREE_EPOCH_MISMATCH" && error?.isInBothLanguages == true)
  }

  @Test("The caller goes along to the other services")
  func caller() async throws {
    let harness = try await harness()
    _ = try await harness.reports.getNationalReport(request(), options: harness.options())
    let bytes = TestCaller.bytes("acc-1", roles: [.loader])
    #expect(harness.peers.script.withLock { $0.callers.allSatisfy { $0 == bytes } })
    #expect(harness.peers.script.withLock { !$0.callers.isEmpty })
  }

  @Test("A published report is a draft again when a figure has moved, and is restated by a second")
  func publication() async throws {
    let harness = try await harness()
    let publish = {
      try await harness.reports.publishNationalReport(
        .with {
          $0.header = harness.header()
          $0.year = 2023
          $0.asOf = "2023-12-14"
          $0.knownOn = Self.known.timestamp
          $0.resolution = "07/NQ-BCH"
        }, options: harness.options([.centralOfficer]))
    }
    let first = try await publish()
    #expect(first.state == .published)
    var report = try await harness.reports.getNationalReport(
      .with { $0.year = 2023 }, options: harness.options())
    #expect(report.state == .published)
    #expect(report.marks.isEmpty)
    #expect(report.knownOn == Self.known.timestamp)
    harness.peers.set("membership.members", 19_512_346)
    report = try await harness.reports.getNationalReport(
      .with { $0.year = 2023 }, options: harness.options())
    #expect(report.marks == ["DỰ THẢO"])
    #expect(try await publish().state == .restated)
    let old = try await harness.reports.listPublishedFigures(
      .with { $0.publicationID = first.id }, options: harness.options())
    #expect(old.figures.first { $0.measure == "membership.members" }?.value == 19_512_345)
    let new = try await harness.reports.listPublishedFigures(
      .with { $0.year = 2023 }, options: harness.options())
    #expect(new.figures.first { $0.measure == "membership.members" }?.value == 19_512_346)
  }

  @Test("What HTML would read as markup is text")
  func escaped() {
    #expect(PageHTML.escape("<b> & \"'") == "&lt;b&gt; &amp; &quot;&#39;")
    let report = Wire.NationalReport.with {
      $0.title = "<script>"
      $0.language = "vi"
    }
    #expect(
      !String(decoding: ReportRendering.render(report, as: .html), as: UTF8.self)
        .contains("<script>"))
  }

  @Test("A template is words, figures and texts; the years of a measure are put in")
  func template() {
    let template = ReportTemplate("a {n m.x} b {theme}{h policy.theme_$next}", year: 2023)
    #expect(
      template.pieces == [
        .words("a "), .figure(.number, measure: "m.x"), .words(" b "), .variable("theme"),
        .figure(.headline, measure: "policy.theme_2024"),
      ])
  }

  @Test("Vietnamese and English name the same measures in every sentence")
  func languages() {
    for section in ReportOutline.sections {
      for sentence in [section.heading] + section.sentences {
        let vi = Set(ReportTemplate(sentence.vi, year: 2023).measures)
        let en = Set(ReportTemplate(sentence.en, year: 2023).measures)
        #expect(vi == en, "\(sentence.vi)")
      }
    }
  }
}
