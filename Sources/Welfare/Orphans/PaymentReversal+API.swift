import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.ReversePaymentRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.reversePayment

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(paymentID, "payment_id", as: Payment.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.PaymentReversal {
    let payment: Recorded<Payment> = try recording.referenced(paymentID, "payment_id")
    if vnd < 0 { throw WelfareError.field("vnd", .notPositive) }
    let already = try Payment.reversals(of: payment.stamp.rootID, in: recording.transaction).vnd
    let reversal = try PaymentReversal(
      of: payment.fact, paymentID: payment.stamp.rootID, vnd: vnd, already: already,
      day: requiredDay(day, "day"), today: recording.today)
    return try recording.add(reversal, unit: payment.stamp.unit, id: id).message
  }

  static func id(of reply: Wire.PaymentReversal) -> Int64 { reply.id }
}

extension Recorded<PaymentReversal> {
  /// The reversal on the wire.
  var message: Wire.PaymentReversal {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.paymentID = fact.paymentID
      $0.vnd = fact.amount.vnd
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
