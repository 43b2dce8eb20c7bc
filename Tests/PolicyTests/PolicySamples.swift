import SenAPI
import SenCodec
import TestSupport
import UnionModel
import UnionService

@testable import Policy

/// Commands that tests send, with the fields that matter to them.
enum Sample {
  static func supervision(
    id: Int64 = 0, lead: Int64 = 10, code: String = "P1", year: Int32 = 2023,
    carriedOut: String? = "2023-06-01", subject: Wire.Subject = .women,
    outside: String = "", unit: Int64 = 0
  ) -> Wire.CreateSupervisionRequest {
    .with {
      $0.id = id
      $0.leadUnitID = lead
      $0.outsideLead = outside
      $0.unitID = unit
      $0.year = year
      $0.policyCode = code
      $0.policyTitle = "Chính sách \(code)"
      $0.subject = subject
      if let carriedOut {
        $0.steps = [
          .with {
            $0.step = .carriedOut
            $0.day = carriedOut
          }
        ]
      }
    }
  }

  static func participation(
    _ supervision: Int64, unit: Int64, day: String = "2023-06-01"
  ) -> Wire.RecordParticipationRequest {
    .with {
      $0.supervisionID = supervision
      $0.unitID = unit
      $0.role = .joint
      $0.day = day
    }
  }

  static func draft(
    id: Int64, kind: Wire.DraftKind = .law, code: String = "", unit: Int64 = 1,
    day: String = "2023-03-01", subject: Wire.Subject = .genderEquality
  ) -> Wire.CreateDraftRequest {
    .with {
      $0.id = id
      $0.title = "Dự thảo \(id)"
      $0.kind = kind
      $0.issuer = "Quốc hội"
      $0.subject = subject
      $0.subjectCode = code
      $0.unitID = unit
      $0.day = day
    }
  }

  static func criticism(
    _ draft: Int64, unit: Int64, role: Wire.CriticismRole, day: String = "2023-04-01"
  ) -> Wire.RecordCriticismRequest {
    .with {
      $0.draftID = draft
      $0.unitID = unit
      $0.role = role
      $0.day = day
    }
  }

  static func content(_ draft: Int64, _ text: String) -> Wire.RecordContentItemRequest {
    .with {
      $0.draftID = draft
      $0.unitID = 1
      $0.day = "2023-04-02"
      $0.text = text
    }
  }

  static func dialogue(
    unit: Int64 = 211, programme: Wire.Programme = .project8, day: String = "2023-05-01",
    place: Wire.DialoguePlace = .commune
  ) -> Wire.RecordDialogueRequest {
    .with {
      $0.unitID = unit
      $0.place = place
      $0.programme = programme
      $0.day = day
    }
  }

  static func item(
    _ kind: Wire.PlanItemKind, _ number: Int32, _ text: String = ""
  ) -> Wire.PlanItem {
    .with {
      $0.kind = kind
      $0.number = number
      $0.textVi = text
    }
  }

  static func target(
    _ number: Int32, _ part: String, _ measure: String, timing: Wire.TargetTiming = .yearToDate,
    _ condition: Wire.TargetRule.Condition
  ) -> Wire.Target {
    .with {
      $0.number = number
      $0.part = part
      $0.measure = measure
      $0.timing = timing
      $0.rule = .with { $0.condition = condition }
      $0.textVi = "Chỉ tiêu \(number)\(part)"
    }
  }

  static func value(_ least: Int64) -> Wire.TargetRule.Condition {
    .value(.with { $0.atLeast = least })
  }

  static func share(
    _ percent: Int32, of measure: String = "", atLeast: Int64 = 0
  ) -> Wire.TargetRule.Condition {
    .share(
      .with {
        $0.atLeastBasisPoints = percent * 100
        $0.unitMeasure = measure
        $0.unitAtLeast = atLeast
        $0.unitLevel = measure.isEmpty ? .unspecified : .commune
      })
  }

  /// The shape of the plan of 2024: seven targets, fourteen rules. Thresholds are a test's own.
  static func plan2024(day: String = "2023-12-14") -> Wire.CreatePlanRequest {
    .with {
      $0.year = 2024
      $0.themeVi = "Ứng dụng công nghệ thông tin"
      $0.themeEn = "Information technology"
      $0.day = day
      $0.items = [
        item(.content, 1), item(.content, 2), item(.task, 1), item(.task, 2), item(.task, 3),
      ]
      $0.targets = [
        target(
          1, "", "membership.activity_units_share", timing: .closedQuarters, share(100)),
        target(2, "a", "empowerment.households_out_of_poverty", value(340)),
        target(2, "b", "empowerment.women_supported", value(18)),
        target(2, "c", "empowerment.cooperatives_founded_women_managed", value(7)),
        target(3, "", "welfare.victims_served_share", share(80)),
        target(
          4, "a", "welfare.families_5_per_unit_share",
          share(100, of: "welfare.families_8_criteria", atLeast: 5)),
        target(4, "b", "welfare.families_8_criteria", value(20)),
        target(4, "c", "welfare.works_share", share(100)),
        target(5, "a", "membership.members_net_increase", value(100)),
        target(5, "b", "membership.units_at_60_share", share(88)),
        target(
          6, "a", "policy.duty_centre_province_share",
          .requiredLevel(
            .with {
              $0.requiredLevel = .centre
              $0.shareLevel = .province
              $0.atLeastBasisPoints = 10_000
            })),
        target(6, "b", "policy.duty_local_share", share(100)),
        target(7, "a", "membership.cadres_it_proficient", value(13)),
        target(7, "b", "membership.branch_heads_trained", value(67)),
      ]
    }
  }

  static func plan2023() -> Wire.CreatePlanRequest {
    .with {
      $0.year = 2023
      $0.themeVi = "Tập trung xây dựng cơ sở Hội"
      $0.day = "2022-12-20"
      $0.state = .adopted
      $0.resolution = "01/NQ"
      $0.items = [item(.breakthrough, 1, "Đổi mới"), item(.breakthrough, 2, "Cơ sở vững mạnh")]
      $0.targets = [target(1, "", "empowerment.households_out_of_poverty", value(100))]
    }
  }
}
