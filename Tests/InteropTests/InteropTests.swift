import Testing

@Suite("gRPC's interoperability cases")
struct InteropTests {
  /// Each case with each place where it is run.
  static let rows = InteropCase.all.flatMap { each in each.places.map { ($0, each) } }

  @Test("Every case has the same outcome at every place", .timeLimit(.minutes(5)), arguments: rows)
  func interop(place: Place, each: InteropCase) async throws {
    var server = InteropServer(sightings: Sightings())
    if each.callsAtOnce > 0 { server.gathering = Gathering(each.callsAtOnce) }
    try await place.run(server, each.run)
  }

  @Test("The table holds every case that is named, once")
  func table() {
    let names = InteropCase.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == 19)
  }
}
