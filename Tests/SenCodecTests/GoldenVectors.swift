// What `protoc --deterministic_output --encode` (libprotoc 3.21.12) makes of the samples.

/// Golden bytes, each the encoding of the sample of the same name.
enum GoldenVectors {
  static let singular = hex(
    "09000000000000f8bf150000803e18f9ffffffffffffffff01208080808080808080800128ffffff"
      + "ff0f30ffffffffffffffffff0138ffffffff0f40034d010000005102000000000000005dfdffffff"
      + "61fcffffffffffffff6801720a7068e1bba5206ee1bbaf7a0300ff808001028a0138088180808080"
      + "80801012144e677579e1bb856e205468e1bb8b20c490c3a06f1a0d01ffffffffffffffffff01ac02"
      + "22081206696e006e6572f8ffffff0f05")
  static let explicit = hex(
    "09000000000000000015000000001800200028003000680072007a008001008a0100")
  static let repeated = hex(
    "0a18000000000000f03f0000000000000080000000000000044012080000803f000000401a1b0001"
      + "ffffffffffffffffff01ffffffff0780808080f8ffffffff01221400ffffffffffffffff7f808080"
      + "808080808080012a0600ffffffff0f320b00ffffffffffffffffff013a0b00ffffffff0ffeffffff"
      + "0f421500ffffffffffffffffff01feffffffffffffffff014a040700000052080800000000000000"
      + "5a04f9ffffff6208f8ffffffffffffff6a03010001720072056de1bb997472036861697a007a0201"
      + "0282010c01ffffffffffffffffff014d8a013808818080808080801012144e677579e1bb856e2054"
      + "68e1bb8b20c490c3a06f1a0d01ffffffffffffffffff01ac0222081206696e006e65728a01009001"
      + "01900102900103")
  static let maps = hex(
    "0a040a0010000a070a0368616910020a090a056de1bb99741001120d08feffffffffffffffff0112"
      + "00123c0801123808818080808080801012144e677579e1bb856e205468e1bb8b20c490c3a06f1a0d"
      + "01ffffffffffffffffff01ac0222081206696e006e65721a0a080012066b68c3b46e671a07080112"
      + "0363c3b32204080510012a04080012002a0e08ffffffffffffffffff01120101")
  /// In the order of `Samples.choices`.
  static let choices: [[UInt8]] = [
    hex(
      "0a3808818080808080801012144e677579e1bb856e205468e1bb8b20c490c3a06f1a0d01ffffffff"
        + "ffffffffff01ac0222081206696e006e6572"),
    hex(
      "12b00109000000000000f8bf150000803e18f9ffffffffffffffff01208080808080808080800128"
        + "ffffffff0f30ffffffffffffffffff0138ffffffff0f40034d010000005102000000000000005dfd"
        + "ffffff61fcffffffffffffff6801720a7068e1bba5206ee1bbaf7a0300ff808001028a0138088180"
        + "80808080801012144e677579e1bb856e205468e1bb8b20c490c3a06f1a0d01ffffffffffffffffff"
        + "01ac0222081206696e006e6572f8ffffff0f05"),
    hex(
      "1800"),
    hex(
      "2200"),
    hex(
      "2a00"),
    hex(
      "3000"),
    hex(
      "3800"),
  ]
}

/// Bytes out of hexadecimal digits; spaces are for the reader.
func hex(_ text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}
