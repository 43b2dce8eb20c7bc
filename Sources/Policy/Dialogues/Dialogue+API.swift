import SenAPI
import SenCodec
import UnionModel
import UnionService

extension Dialogue {
  /// A dialogue as it came.
  init(_ wire: Wire.RecordDialogueRequest, today: BusinessDay) throws(PolicyFault) {
    self.init(
      unit: try PolicyFields.unit(wire.unitID, "unit_id"),
      place: try PolicyFields.choice(wire.place.rawValue, "place"),
      programme: try PolicyFields.choice(wire.programme.rawValue, "programme"),
      day: try PolicyFields.day(wire.day, "day", today: today),
      topic: try PolicyFields.optionalText(wire.topic, "topic", limit: PolicyFields.titleLimit))
  }
}

extension Wire.Dialogue {
  /// A dialogue as it is sent.
  init(_ dialogue: Dialogue, _ mark: FactMark) {
    self = .with {
      $0.id = mark.id
      $0.unitID = dialogue.unit.rawValue
      $0.place = Wire.DialoguePlace(rawValue: Int32(dialogue.place.rawValue))
      $0.programme = Wire.Programme(rawValue: Int32(dialogue.programme.rawValue))
      $0.day = dialogue.day.iso
      $0.topic = dialogue.topic
      $0.provenance = Types.Provenance(mark)
    }
  }
}
