import SenAPI
import SenCodec
import UnionModel

extension RollRegister {
  /// Declares the roll of a request.
  func declare(_ request: Wire.DeclareRollRequest) throws -> RollRecord {
    let roll = try RollDeclaration(
      id: request.id, day: request.day, count: request.count,
      admissions: request.admissions.map { ($0.reason.rawValue, $0.count) },
      exits: request.exits.map { ($0.reason.rawValue, $0.count) },
      parts: request.parts.map { ($0.dimension.rawValue, $0.key, $0.count) },
      signer: request.signer, supersedes: request.supersedes, withdrawn: request.withdrawn,
      setting: desk.setting)
    return try declare(roll, branchID: request.branchID, branchCode: request.branchCode)
  }
}

extension Wire.Roll {
  /// A roll as recorded.
  init(_ record: RollRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    branchID = record.branchID
    day = record.day.iso
    count = record.count
    signer = record.signer
    for flow in record.flows {
      switch flow.cause {
      case .admission(let reason):
        admissions.append(
          .with {
            $0.reason = Wire.AdmissionReason(rawValue: Int32(reason.rawValue))
            $0.count = flow.count
          })
      case .exit(let reason):
        exits.append(
          .with {
            $0.reason = Wire.ExitReason(rawValue: Int32(reason.rawValue))
            $0.count = flow.count
          })
      case .transferIn, .transferOut: break
      }
    }
    parts = record.parts.map { part in
      .with {
        $0.dimension = Wire.RollDimension(rawValue: Int32(part.dimension.rawValue))
        $0.key = part.key
        $0.count = part.count
      }
    }
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    withdrawn = record.correction.withdrawn
  }
}
