import BenchAPI
import SenCodec
import SenRPC

/// The measured reply, and bytes as text. The harness knows the same messages byte by byte.
enum Messages {
  /// The record that every server of the benchmark answers.
  static func record(id: Int64, asOf: String, branchCode: String) -> Bench.V1.Record {
    var record = Bench.V1.Record()
    record.id = id
    record.number = "HV123456789"
    record.fullName = "Nguyễn Thị Minh Khai Phương Anh"
    record.birthDay = "1979-08-23"
    record.ethnicity = "07"
    record.branchID = 10_591_000
    record.joinedDay = asOf
    record.status = 1
    var origin = Bench.V1.Origin()
    origin.recordedSeconds = 1_669_813_200
    origin.recordedBy = "account-6xp3o6uypekg"
    origin.synthetic = true
    record.origin = origin
    record.note = branchCode
    return consume record
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
