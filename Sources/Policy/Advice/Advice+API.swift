import SenAPI
import SenCodec
import UnionModel
import UnionService

extension Advice {
  /// Advice as it came.
  init(_ wire: Wire.CreateAdviceRequest, today: BusinessDay) throws(PolicyFault) {
    self.init(
      unit: try PolicyFields.unit(wire.unitID, "unit_id"),
      document: try PolicyFields.text(wire.document, "document", limit: PolicyFields.titleLimit),
      issuer: try PolicyFields.text(wire.issuer, "issuer", limit: PolicyFields.nameLimit),
      day: try PolicyFields.day(wire.day, "day", today: today))
  }
}

extension Wire.Advice {
  /// Stored advice as it is sent.
  init(_ stored: StoredAdvice) {
    self = .with {
      $0.id = stored.mark.id
      $0.unitID = stored.advice.unit.rawValue
      $0.document = stored.advice.document
      $0.issuer = stored.advice.issuer
      $0.day = stored.advice.day.iso
      $0.number = stored.issued?.number ?? ""
      $0.issuedDay = stored.issued?.day.iso ?? ""
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}
