/// A commune of the simulated country, with what the records need to know of it.
public struct SynthCommune: Sendable {
  /// The real unit.
  public let reference: ReferenceCommune
  /// Place of its district and province in the country's lists.
  public let district, province: Int
  /// Women of 18 and more at the end of November 2023 (simulated).
  public let women: Int
  /// Whether it counts as ethnic-minority and mountainous (simulated choice within real provinces).
  public let ethnicArea: Bool
  /// New-rural standing: "", "advanced" or "model" (simulated).
  public let newRural: String
}

/// The country: real units with simulated populations and attributes.
public struct SynthCountry: Sendable {
  /// Share of women aged 18 and more among all women and girls (simulated; one stated factor).
  public static let adultShare = 0.75
  /// Women of 18 and more in the smallest commune.
  public static let fewestWomen = 30
  /// How many communes Decision 861/QĐ-TTg lists; which ones, no machine-readable copy tells.
  public static let ethnicCommunes = 3_434

  /// The real units.
  public let reference: ReferenceData
  /// The communes in order of their codes.
  public let communes: [SynthCommune]
  /// Places of communes by province, in the order of `reference.provinces`.
  public let communesOfProvince: [[Int]]

  /// Populates the real units from the seed.
  public init(reference: ReferenceData, seed: UInt64) {
    self.reference = reference
    var random = Seeded(seed: seed, stream: "country")
    let women = Self.women(reference, &random)
    let ethnic = Self.ethnicArea(reference, &random)
    let districts = Dictionary(
      uniqueKeysWithValues: reference.districts.enumerated().map { ($1.code, $0) })
    let provinces = Dictionary(
      uniqueKeysWithValues: reference.provinces.enumerated().map { ($1.code, $0) })
    communes = reference.communes.enumerated().map { index, commune in
      let standing = commune.isUrban ? 1.0 : random.unit()
      return SynthCommune(
        reference: commune, district: districts[commune.districtCode] ?? 0,
        province: provinces[commune.provinceCode] ?? 0, women: women[index],
        ethnicArea: ethnic[index],
        newRural: standing < 0.03 ? "model" : standing < 0.15 ? "advanced" : "")
    }
    var byProvince = [[Int]](repeating: [], count: reference.provinces.count)
    for (index, commune) in communes.enumerated() { byProvince[commune.province].append(index) }
    communesOfProvince = byProvince
  }

  /// Women of 18 and more of each commune: the district's women and girls of the census × the adult
  /// share, spread over its communes, towns apart from the country.
  static func women(_ reference: ReferenceData, _ random: inout Seeded) -> [Int] {
    var result = [Int](repeating: fewestWomen, count: reference.communes.count)
    let byDistrict = Dictionary(
      grouping: reference.communes.indices, by: { reference.communes[$0].districtCode })
    for district in reference.districts {
      let members = byDistrict[district.code] ?? []
      var urban = members.filter { reference.communes[$0].isUrban }
      var rural = members.filter { !reference.communes[$0].isUrban }
      var totals = (district.urbanFemale, district.ruralFemale)
      if urban.isEmpty { totals = (0, totals.0 + totals.1) }
      if rural.isEmpty { totals = (totals.0 + totals.1, 0) }
      for (group, total) in [(urban, totals.0), (rural, totals.1)] where !group.isEmpty {
        let adults = Int(Double(total) * adultShare)
        let weights = group.map { _ in random.factor(spread: 0.35) }
        let shares = Apportion.largestRemainder(adults, weights: weights)
        for (index, share) in zip(group, shares) { result[index] = max(fewestWomen, share) }
      }
      urban = []
      rural = []
    }
    return result
  }

  /// Which communes count as ethnic-minority and mountainous: as many as the decision lists, in its
  /// provinces, rural ones, more of them where the province is more mountainous (simulated).
  static func ethnicArea(_ reference: ReferenceData, _ random: inout Seeded) -> [Bool] {
    let listed = Set(reference.provinces.filter(\.ethnicListed).map(\.code))
    let regions = Dictionary(
      uniqueKeysWithValues: reference.provinces.map { ($0.code, $0.region) })
    let weighted = reference.communes.indices.compactMap { index -> (Int, Double)? in
      let commune = reference.communes[index]
      guard listed.contains(commune.provinceCode), !commune.isUrban else { return nil }
      let region = regions[commune.provinceCode] ?? ""
      let high = region.contains("miền núi") || region.contains("Tây Nguyên")
      return (index, random.unit() * (high ? 3 : 1))
    }
    var chosen = [Bool](repeating: false, count: reference.communes.count)
    for (index, _) in weighted.sorted(by: { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 })
      .prefix(ethnicCommunes)
    {
      chosen[index] = true
    }
    for code in listed
    where !reference.communes.indices.contains(where: {
      chosen[$0] && reference.communes[$0].provinceCode == code
    }) {
      if let first = reference.communes.firstIndex(where: { $0.provinceCode == code && !$0.isUrban }
      ) {
        chosen[first] = true
      }
    }
    return chosen
  }
}
