import BenchAPI
import SenCodec
import SenRPC

/// The measured reply, and bytes as text. The harness knows the same messages byte by byte.
enum Messages {
  /// The record that every server of the benchmark answers.
  static func record(id: Int64, asOf: String, branchCode: String) -> Bench.V1.Record {
    .with {
      $0.id = id
      $0.number = "HV123456789"
      $0.fullName = "Nguyễn Thị Minh Khai Phương Anh"
      $0.birthDay = "1979-08-23"
      $0.ethnicity = "07"
      $0.branchID = 10_591_000
      $0.joinedDay = asOf
      $0.status = 1
      $0.origin = .with {
        $0.recordedSeconds = 1_669_813_200
        $0.recordedBy = "account-6xp3o6uypekg"
        $0.synthetic = true
      }
      $0.note = branchCode
    }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
