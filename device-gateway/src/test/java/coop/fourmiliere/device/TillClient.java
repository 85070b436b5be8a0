package coop.fourmiliere.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A till that listens to the gateway as the browser does. */
public final class TillClient implements WebSocket.Listener, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Received> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder begun = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;

  private TillClient() {}

  /** Connects with that token, from a page of that origin (or from no page when null). */
  public static TillClient connect(URI stream, String token, String origin) {
    TillClient till = new TillClient();
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    if (token != null) {
      String carrier = "quarkus-http-upgrade#Authorization#Bearer " + token;
      builder.subprotocols(
          "bearer-token-carrier", URLEncoder.encode(carrier, UTF_8).replace("+", "%20"));
    }
    till.socket = builder.buildAsync(stream, till).join();
    return till;
  }

  /** The HTTP status with which a connection is refused, or 101. */
  public static int statusOf(URI stream, String token, String origin) {
    try (TillClient till = connect(stream, token, origin)) {
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  /** The frames of that type so far. */
  public List<JsonNode> frames(String type) {
    return received(type).stream().map(Received::frame).toList();
  }

  /** Those frames, each with the moment it came. */
  public List<Received> received(String type) {
    return frames.stream().filter(f -> type.equals(f.frame().get("type").asText())).toList();
  }

  /** Waits for a frame of that type with such data and returns it. */
  public JsonNode await(String type, Predicate<JsonNode> data) {
    return Awaitility.await("a frame " + type)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> first(type, data), frame -> frame != null);
  }

  /** The code with which the gateway closed the connection; waits for it. */
  public int closeCode() {
    return closed.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Forgets the frames so far. */
  public void forget() {
    frames.clear();
  }

  private JsonNode first(String type, Predicate<JsonNode> data) {
    return frames(type).stream().filter(f -> data.test(f.get("data"))).findFirst().orElse(null);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    begun.append(data);
    if (last) {
      try {
        frames.add(new Received(System.nanoTime(), JSON.readTree(begun.toString())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      begun.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }

  /**
   * A frame.
   *
   * @param at nanoseconds of System.nanoTime when it came
   */
  public record Received(long at, JsonNode frame) {}
}
