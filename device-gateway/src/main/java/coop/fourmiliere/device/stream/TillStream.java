package coop.fourmiliere.device.stream;

import coop.fourmiliere.web.Roles;
import io.quarkus.logging.Log;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;

/**
 * Where a till listens: {@code /device/stream}. The token comes in the subprotocol, is checked
 * before the upgrade, and its end closes the connection.
 */
@WebSocket(path = "/stream")
@RolesAllowed(Roles.CASHIER)
class TillStream {

  private final Followers followers;
  private final Feed feed;

  TillStream(Followers followers, Feed feed) {
    this.followers = followers;
    this.feed = feed;
  }

  @OnOpen
  void open(WebSocketConnection connection) {
    followers.add(connection).welcome(feed.statuses());
  }

  /** A till that went away without a word is nothing to worry about. */
  @OnError
  void failed(WebSocketConnection connection, IOException failure) {
    Log.debugf("till %s went away: %s", connection.id(), failure.getMessage());
    followers.remove(connection);
  }

  @OnClose
  void close(WebSocketConnection connection) {
    followers.remove(connection);
  }
}
