import SenAPI
import SenCodec

/// Sends supervisions, criticisms of drafts, dialogues and advice to the Government.
struct PolicyLoad {
  typealias Wire = API.Policy.V1

  /// Supervisions that the centre led in 2023 (simulated; the source gives no figure).
  static let centralSupervisions = 3
  /// Supervisions of the spring of 2024: led by provinces, joined by local unions (simulated).
  static let spring = (led: 24, joined: 2_350)
  /// Local unions that commented on a draft in 2023 and in the spring of 2024 (simulated).
  static let comments = (year2023: 6_400, spring2024: 1_900)
  /// Findings of 2023, and of a hundred of them how many led to a recommendation (simulated).
  static let findings = 1_260
  static let recommended = 60

  let country: SynthCountry
  let published: PublishedFigures
  let context: LoadContext

  /// District and grassroots unions that exist, each once, in a drawn order.
  private func localUnits(_ random: inout Seeded) -> [Int64] {
    let units =
      country.reference.districts.indices
      .filter { country.reference.districts[$0].code != "498" }.map(SynthIDs.district)
      + country.communes.indices.map(SynthIDs.commune)
    return units.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  func run() async throws {
    try await supervisions()
    try await drafts()
    try await dialogues()
    try await advice()
  }

  private func supervisions() async throws {
    let led = try published.figure("policy.supervisions_province")
    let joined = try published.figure("policy.supervisions_local")
    let provinces = country.reference.provinces.count
    try await context.policy("supervisions") { pipe in
      var random = context.random("supervisions")
      var id: Int64 = 0
      let year = SynthDay.parse("2023-02-01")...SynthDay.parse("2023-11-20")
      for number in 0...(Self.centralSupervisions + led + Self.spring.led) {
        id += 1
        let inSpring = number >= Self.centralSupervisions + led
        let isLast = number == Self.centralSupervisions + led + Self.spring.led
        let unit =
          number < Self.centralSupervisions || isLast
          ? SynthIDs.centre
          : SynthIDs.province(
            (number - Self.centralSupervisions - (inSpring ? led : 0)) % provinces)
        try await supervision(
          &pipe, id, lead: unit, recordedBy: 0, "led-\(number + 1)",
          random.whole(inSpring ? SynthSpan.spring2024 : year))
      }
      // Local unions take part in supervision led by bodies outside the union: one each, so that
      // some of them stand at zero.
      for (span, count) in [(year, joined), (SynthSpan.spring2024, Self.spring.joined)] {
        for unit in localUnits(&random).prefix(count) {
          id += 1
          let day = random.whole(span)
          try await supervision(
            &pipe, id, lead: 0, recordedBy: unit, "joint-\(id)", day)
          let supervision = id
          try await pipe.add(
            .with {
              $0.record = .participation(
                .with {
                  $0.supervisionID = supervision
                  $0.unitID = unit
                  $0.role = .joint
                  $0.day = SynthDay.iso(day)
                })
            }, day: span.upperBound)
        }
      }
      try await pipe.flush()
      try await findings(&pipe, &random, span: year)
    }
  }

  private func supervision(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, lead: Int64, recordedBy: Int64,
    _ code: String, _ day: Int
  ) async throws {
    let year = Int32(SynthDay.iso(day).prefix(4)) ?? 0
    let recorded =
      year == 2_024 ? SynthSpan.spring2024.upperBound : SynthDay.parse("2023-11-20")
    try await pipe.add(
      .with {
        $0.record = .supervision(
          .with {
            $0.id = id
            $0.leadUnitID = lead
            $0.outsideLead = lead == 0 ? "Hội đồng nhân dân (mô phỏng)" : ""
            $0.unitID = recordedBy
            $0.year = year
            $0.policyCode = "\(year)-\(code)"
            $0.policyTitle = "Chính sách đối với phụ nữ và trẻ em tại địa phương (mô phỏng)"
            $0.subject = id % 2 == 0 ? .women : .children
            $0.steps = [
              .with {
                $0.step = .planned; $0.day = SynthDay.iso(day - 20)
              },
              .with {
                $0.step = .agreed; $0.day = SynthDay.iso(day - 10)
              },
              .with {
                $0.step = .carriedOut; $0.day = SynthDay.iso(day)
              },
            ]
          })
      }, day: recorded)
  }

  private func findings(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ random: inout Seeded, span: ClosedRange<Int>
  ) async throws {
    let led = Self.centralSupervisions + (try published.figure("policy.supervisions_province"))
    let provinces = country.reference.provinces.count
    for number in 0..<Self.findings {
      let supervision = number % led
      let unit =
        supervision < Self.centralSupervisions
        ? SynthIDs.centre
        : SynthIDs.province((supervision - Self.centralSupervisions) % provinces)
      try await pipe.add(
        .with {
          $0.record = .finding(
            .with {
              $0.id = Int64(number + 1)
              $0.supervisionID = Int64(supervision + 1)
              $0.unitID = unit
              $0.day = SynthDay.iso(span.upperBound)
              $0.text = "Khó khăn, vướng mắc số \(number + 1) (mô phỏng)"
            })
        }, day: span.upperBound)
      guard random.whole(0...99) < Self.recommended else { continue }
      try await pipe.add(
        .with {
          $0.record = .recommendation(
            .with {
              $0.id = Int64(number + 1)
              $0.findingID = Int64(number + 1)
              $0.unitID = unit
              $0.addressee = number % 2 == 0 ? .peoplesCommittee : .agency
              $0.addresseeName = "Cơ quan có thẩm quyền (mô phỏng)"
              $0.text = "Kiến nghị số \(number + 1) (mô phỏng)"
              $0.day = SynthDay.iso(span.upperBound)
            })
        }, day: span.upperBound)
    }
  }

  private func drafts() async throws {
    let land = try published.figure("policy.gender_proposals_land")
    let insurance = try published.figure("policy.gender_proposals_social_insurance")
    try await context.policy("drafts and criticism") { pipe in
      let laws: [(Int64, String, String, Wire.CriticismRole, Int, String)] = [
        (
          1, "Dự thảo Luật Bảo hiểm xã hội (sửa đổi)", "social-insurance-law", .chaired, insurance,
          "2023-09-12"
        ),
        (2, "Dự thảo Luật Đất đai (sửa đổi)", "land-law", .joined, land, "2023-03-10"),
      ]
      var content: Int64 = 0
      for (id, title, code, role, contents, day) in laws {
        let date = SynthDay.parse(day)
        try await draft(&pipe, id, title, .law, code, SynthIDs.centre, date)
        try await criticism(&pipe, id, SynthIDs.centre, role, date)
        for number in 0..<contents {
          content += 1
          let item = content
          try await pipe.add(
            .with {
              $0.record = .contentItem(
                .with {
                  $0.id = item
                  $0.draftID = id
                  $0.unitID = SynthIDs.centre
                  $0.day = day
                  $0.text = "Nội dung đề xuất lồng ghép giới số \(number + 1) (mô phỏng)"
                })
            }, day: date)
        }
      }
      try await localDrafts(&pipe)
    }
  }

  /// Each province chairs the criticism of one draft in 2023; local unions comment on drafts of
  /// their own authorities.
  private func localDrafts(_ pipe: inout ImportPipe<Wire.ImportBatch>) async throws {
    var random = context.random("drafts")
    var id: Int64 = 100
    for province in country.reference.provinces.indices {
      id += 1
      let day = SynthDay.parse("2023-05-04") + province
      try await draft(
        &pipe, id, "Dự thảo nghị quyết cấp tỉnh (mô phỏng)", .local, "",
        SynthIDs.province(province), day)
      try await criticism(&pipe, id, SynthIDs.province(province), .chaired, day)
    }
    // In the spring of 2024 some provinces, and the centre, have chaired the criticism of a draft.
    for number in 0...Self.spring.led {
      id += 1
      let unit = number == Self.spring.led ? SynthIDs.centre : SynthIDs.province(number)
      let day = SynthSpan.spring2024.lowerBound + 30 + number
      try await draft(
        &pipe, id, "Dự thảo văn bản năm 2024 (mô phỏng)", .regulation, "", unit, day)
      try await criticism(&pipe, id, unit, .chaired, day)
    }
    let spans = [
      (SynthDay.parse("2023-03-01")...SynthDay.parse("2023-11-20"), Self.comments.year2023),
      (SynthSpan.spring2024, Self.comments.spring2024),
    ]
    for (span, count) in spans {
      for unit in localUnits(&random).prefix(count) {
        id += 1
        let day = span.upperBound - random.whole(0...15)
        try await draft(
          &pipe, id, "Dự thảo văn bản của cấp ủy, chính quyền địa phương (mô phỏng)", .local, "",
          unit, day)
        try await criticism(&pipe, id, unit, .commented, day)
      }
    }
  }

  private func draft(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ title: String,
    _ kind: Wire.DraftKind, _ code: String, _ unit: Int64, _ day: Int
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .draft(
          .with {
            $0.id = id
            $0.title = title
            $0.kind = kind
            $0.issuer = kind == .law ? "Quốc hội" : "Hội đồng nhân dân"
            $0.subject = .women
            $0.subjectCode = code
            $0.unitID = unit
            $0.day = SynthDay.iso(day)
          })
      }, day: day)
  }

  private func criticism(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ draft: Int64, _ unit: Int64,
    _ role: Wire.CriticismRole, _ day: Int
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .criticism(
          .with {
            $0.draftID = draft
            $0.unitID = unit
            $0.role = role
            $0.day = SynthDay.iso(day)
          })
      }, day: day)
  }

  private func dialogues() async throws {
    let total = try published.figure("policy.dialogues")
    let communes = country.communes.indices.filter { country.communes[$0].ethnicArea }
    try await context.policy("dialogues") { pipe in
      var random = context.random("dialogues")
      for number in 0..<total {
        let commune = communes[(number * 7) % communes.count]
        let day = random.whole(SynthSpan.project8)
        try await pipe.add(
          .with {
            $0.record = .dialogue(
              .with {
                $0.id = Int64(number + 1)
                $0.unitID = SynthIDs.commune(commune)
                $0.place = number % 3 == 0 ? .villageCluster : .commune
                $0.programme = .project8
                $0.day = SynthDay.iso(day)
                $0.topic = "Đối thoại chính sách (mô phỏng)"
              })
          }, day: SynthSpan.project8.upperBound)
      }
    }
  }

  private func advice() async throws {
    try await context.policy("advice to the Government") { pipe in
      try await pipe.add(
        .with {
          $0.record = .advice(
            .with {
              $0.id = 1
              $0.unitID = SynthIDs.centre
              $0.document = "Đề án hỗ trợ hợp tác xã do phụ nữ tham gia quản lý (Đề án 01)"
              $0.issuer = "Thủ tướng Chính phủ"
              $0.day = "2022-09-15"
            })
        }, day: SynthDay.parse("2022-09-15"))
      try await pipe.add(
        .with {
          $0.record = .adviceIssued(
            .with {
              $0.adviceID = 1
              $0.number = "01/QĐ-TTg"
              $0.day = "2023-01-03"
            })
        }, day: SynthDay.parse("2023-01-03"))
    }
  }
}
