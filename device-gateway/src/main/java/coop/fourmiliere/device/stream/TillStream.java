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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a till listens: {@code /device/stream}. The token comes in the subprotocol, is checked
 * before the upgrade, and its end closes the connection. {@code ?after=} names the last frame that
 * the till saw: what came since, within a minute, follows the states. The last frame of that
 * welcome says whether scans may be missing.
 */
@WebSocket(path = "/stream")
@RolesAllowed(Roles.CASHIER)
class TillStream {

  private static final Pattern AFTER =
      Pattern.compile("(?:^|&)after=(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:&|$)");

  private final Followers followers;
  private final Feed feed;

  TillStream(Followers followers, Feed feed) {
    this.followers = followers;
    this.feed = feed;
  }

  @OnOpen
  void open(WebSocketConnection connection) {
    followers.add(connection).welcome(feed.welcome(last(connection)));
  }

  private static UUID last(WebSocketConnection connection) {
    String query = connection.handshakeRequest().query();
    Matcher after = AFTER.matcher(query == null ? "" : query);
    return after.find() ? UUID.fromString(after.group(1)) : null;
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
