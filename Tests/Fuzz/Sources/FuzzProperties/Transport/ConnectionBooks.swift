import NIOCore

@testable import SenRPC

/// What always holds of a connection between two steps.
extension ConnectionShell {
  /// Holds every book against the streams that it is about.
  func checkBooks(_ budgetBytes: Int, _ queueBytes: Int) throws {
    let streams = state.streams
    let slots = streams.values.count { $0.holdsSlot }
    try Broken.unless(
      state.activeCalls == slots, "\(state.activeCalls) calls, \(slots) streams that hold a place")
    try Broken.unless(
      state.sendCredit >= 0 && state.sendCredit <= WireLimits.windowMax,
      "a send credit of \(state.sendCredit)")
    var held = 0
    var growth = state.connectionWindow - state.local.connectionWindow
    for stream in streams.values {
      growth += stream.window - state.local.streamWindow
      held += stream.unconsumed.reduce(0) { $0 + $1.advance }
      if stream.assembly != nil { held += stream.assemblyAdvance }
      try checkStream(stream)
    }
    try Broken.unless(
      held == state.reassemblyBytes, "\(held) bytes held, \(state.reassemblyBytes) counted")
    try Broken.unless(
      held <= state.limits.reassemblyBytes, "\(held) bytes past the connection's budget")
    try Broken.unless(
      budget.available == budgetBytes - held, "the process's budget lacks \(held) bytes")
    let charged = streams.values.reduce(0) { $0 + $1.charged }
    try Broken.unless(
      charged == state.queuedBytes && queues.available == queueBytes - charged,
      "\(charged) bytes in queues, \(state.queuedBytes) counted")
    try Broken.unless(charged <= state.queueBytesMax, "\(charged) bytes past the queues' limit")
    try Broken.unless(growth == state.windowGrowth, "windows grew \(growth), not as counted")
    try Broken.unless(growth <= state.limits.windowAutotuneMax, "windows grew by \(growth)")
    guard state.failure == nil else { return }
    let cancels = state.cancels.count
    try Broken.unless(
      cancels <= state.limits.cancelsMax, "\(cancels) cancels are remembered")
    try Broken.unless(
      state.receiveCredit >= 0 && state.receiveCredit + state.owed == state.connectionWindow,
      "credit \(state.receiveCredit) and owed \(state.owed) of \(state.connectionWindow)")
  }

  private func checkStream(_ stream: StreamState) throws {
    try Broken.unless(
      stream.sendCredit >= 0 && stream.sendCredit <= WireLimits.windowMax,
      "stream \(stream.id): a send credit of \(stream.sendCredit)")
    try Broken.unless(stream.receiveCredit >= 0, "stream \(stream.id): negative credit")
    try Broken.unless(stream.outgoingBytes >= 0, "stream \(stream.id): a negative backlog")
    let ahead = stream.outgoing.reduce(0) {
      $0 + $1.bytes.readableBytes + WireLimits.messageOverheadBytes
    }
    try Broken.unless(
      stream.outgoingBytes == ahead, "stream \(stream.id): \(stream.outgoingBytes) of \(ahead)")
    try Broken.unless(
      state.role == .client || stream.charged >= ahead,
      "stream \(stream.id): \(stream.charged) charged for \(ahead)")
    let assembling = stream.assembly.map { _ in stream.assemblyCost - stream.assemblyAdvance } ?? 0
    let advance =
      stream.unconsumed.reduce(0) { $0 + $1.advance }
      + (stream.assembly == nil ? 0 : stream.assemblyAdvance)
    // C-2: what waits for the application and what is not whole yet.
    let waiting = (calls[stream.id]?.waiting ?? []).reduce(0, +)
    let held = waiting + (stream.assembly?.readableBytes ?? 0)
    try Broken.unless(
      held <= stream.window + advance + state.local.maxFrame,
      "stream \(stream.id) holds \(held) bytes past \(stream.window) + \(advance)")
    guard !stream.isDiscarding, !stream.isRemoteClosed else { return }
    let under = stream.unconsumed.reduce(0) { $0 + $1.cost - $1.advance } + assembling
    try Broken.unless(
      stream.receiveCredit + stream.owed + under == stream.window,
      "stream \(stream.id): \(stream.receiveCredit) + \(stream.owed) + \(under) of \(stream.window)"
    )
  }
}
