import Glibc
import Logging
import NIOCore

/// Stops to accept for a while when the process has no file descriptor left, and goes on (T-6).
///
/// The socket's interest in what comes is taken back for the pause. NIO's own handler only delays
/// the next read, and the read that failed is still pending: the loop would be woken for it again
/// and again and do nothing else.
final class AcceptPause: ChannelInboundHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel

  /// How long nothing is accepted after a failure.
  static let time = TimeAmount.milliseconds(100)

  /// What says that the process or the machine has no more to give, not that one client has gone.
  private static let shortages: Set<CInt> = [EMFILE, ENFILE, ENOBUFS, ENOMEM]

  private let logger: Logger
  private var isPaused = false
  /// True from the first failure on until something is accepted again.
  private var isTold = false

  init(logger: Logger) {
    self.logger = logger
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isTold = false
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let failure = error as? IOError else { return context.fireErrorCaught(error) }
    guard Self.shortages.contains(failure.errnoCode) else { return }
    if !isTold {
      isTold = true
      logger.warning("sen-rpc accepts nothing for now", metadata: ["error": "\(error)"])
    }
    guard !isPaused else { return }
    isPaused = true
    accept(false, context.channel)
    let channel = context.channel
    context.eventLoop.assumeIsolated().scheduleTask(in: Self.time) { [self] in
      isPaused = false
      accept(true, channel)
    }
  }

  private func accept(_ isWanted: Bool, _ channel: any Channel) {
    do {
      try channel.syncOptions?.setOption(.autoRead, value: isWanted)
    } catch {
      // A listener that is closed accepts nothing anyway.
      logger.debug("sen-rpc listener", metadata: ["error": "\(error)"])
    }
  }
}
