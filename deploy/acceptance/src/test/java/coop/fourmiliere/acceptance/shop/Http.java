package coop.fourmiliere.acceptance.shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A caller of the shop's addresses, with somebody's token or none. */
public final class Http {

  /** The demo shop's code, the same for every badge. */
  public static final String PIN = "2468";

  public static final String CASHIER = "1001";
  public static final String SHOP = "2001";
  public static final String ADMIN = "9001";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String address;
  private final String token;

  Http(String address) {
    this(address, null);
  }

  private Http(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The same, as whoever has that badge. */
  public Http as(String badge) {
    Answer answer = post("/sales/api/sign-in", Map.of("badge", badge, "pin", PIN));
    return new Http(address, answer.ok().path("token").asText());
  }

  /** The same person, asking at another address. */
  public Http at(String other) {
    return new Http(other, token);
  }

  /** Asks for what is there. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a body as JSON: a map, a list, a record or a tree. */
  public Answer post(String path, Object body) {
    return send(request(path).POST(text(body)));
  }

  /** Sends a body under its own name. */
  public Answer put(String path, Object body) {
    return send(request(path).PUT(text(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    request.timeout(PATIENCE).header("Content-Type", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher text(Object body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * @throws UncheckedIOException when nobody answered
   */
  private static Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    String asked = built.method() + " " + built.uri().getPath();
    try {
      HttpResponse<String> answer = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
      String text = answer.body().isBlank() ? "null" : answer.body();
      return new Answer(asked, answer.statusCode(), JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(asked, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(asked, e));
    }
  }

  /** What came back. */
  public record Answer(String asked, int status, JsonNode body) {

    /** The body of a success; anything else fails the story. */
    public JsonNode ok() {
      assertTrue(status / 100 == 2, () -> asked + " answered " + status + ": " + body);
      return body;
    }
  }
}
