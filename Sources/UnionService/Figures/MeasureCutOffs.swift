import UnionModel

/// Ends of the reporting year that an operator sets for single measures: the setting
/// "<service>.cut-offs" holds "measure=MM-DD" separated by commas; what it does not name keeps the end
/// that its definition gives (30 November unless that says otherwise).
public struct MeasureCutOffs: Sendable, Hashable {
  private let key: String
  private let byMeasure: [String: CutOff]

  /// The key of a service.
  public static func key(of service: String) -> String { "\(service).cut-offs" }

  /// Reads the setting of a service.
  ///
  /// - Throws: ``ServiceSettingFault`` for an entry that is not "measure=MM-DD", or a measure twice.
  public init(_ settings: ServiceSettings, service: String) throws(ServiceSettingFault) {
    key = Self.key(of: service)
    var found: [String: CutOff] = [:]
    for entry in settings.string(key, default: "").split(separator: ",") {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.filter { $0 != " " } }
      guard parts.count == 2, let cutOff = CutOff(text: parts[1]) else {
        throw ServiceSettingFault(key: key, text: "'\(entry)' is not measure=MM-DD")
      }
      guard found.updateValue(cutOff, forKey: parts[0]) == nil else {
        throw ServiceSettingFault(key: key, text: "'\(parts[0])' stands twice")
      }
    }
    byMeasure = found
  }

  /// The measures with the ends that are set.
  ///
  /// - Throws: ``ServiceSettingFault`` for a measure that is not among them.
  public func applied(
    to measures: [ServiceMeasure]
  ) throws(ServiceSettingFault) -> [ServiceMeasure] {
    let known = Set(measures.map(\.definition.id))
    if let stranger = byMeasure.keys.sorted().first(where: { !known.contains($0) }) {
      throw ServiceSettingFault(key: key, text: "'\(stranger)' is no measure of this service")
    }
    return measures.map { measure in
      guard let cutOff = byMeasure[measure.definition.id] else { return measure }
      var definition = measure.definition
      definition.cutOff = cutOff
      return ServiceMeasure(
        definition, measure.computation, listing: measure.listing,
        hidesRecordIDs: measure.hidesRecordIDs)
    }
  }
}
