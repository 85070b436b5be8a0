package coop.fourmiliere.device.stream;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One connected till. Frames leave one after the other; a till that reads too slowly loses outdated
 * live weights first and then the connection, never a scan in silence.
 */
final class Follower {

  private static final int FRAMES_AT_MOST = 256;
  private static final CloseReason TOO_SLOW = new CloseReason(1013, "reads too slowly");

  private final WebSocketConnection connection;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean gone;

  Follower(WebSocketConnection connection) {
    this.connection = connection;
  }

  /** Sends what the follower must know first, before anything that is told from now on. */
  synchronized void welcome(Iterable<Frame> frames) {
    frames.forEach(this::send);
  }

  /** Sends the frame after those that wait; never blocks. */
  synchronized void send(Frame frame) {
    if (gone) {
      return;
    }
    waiting.removeIf(frame::replaces);
    if (waiting.size() == FRAMES_AT_MOST) {
      leave(TOO_SLOW);
      return;
    }
    waiting.add(frame);
    next();
  }

  private void next() {
    if (sending || waiting.isEmpty()) {
      return;
    }
    sending = true;
    Uni<Void> sent = connection.sendText(waiting.poll().text());
    sent.subscribe().with(done -> sent(), failure -> leave(CloseReason.INTERNAL_SERVER_ERROR));
  }

  private synchronized void sent() {
    sending = false;
    next();
  }

  private synchronized void leave(CloseReason reason) {
    gone = true;
    waiting.clear();
    if (connection.isOpen()) {
      connection.close(reason).subscribe().with(closed -> {}, failure -> {});
    }
  }
}
