package coop.fourmiliere.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.bench.load.OfferedArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The shop over HTTP, through its edge, as a till and an office would use it. */
public final class ShopApi {

  private static final String CASHIER_BADGE = "1001";
  private static final String PIN = "2468";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SUCCESS = 2;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;

  private ShopApi(int port) throws IOException, InterruptedException {
    this.address = "http://localhost:" + port;
    Map<String, String> badge = Map.of("badge", CASHIER_BADGE, "pin", PIN);
    HttpRequest signIn = request("/sales/api/sign-in").POST(body(badge)).build();
    this.token = tree(signIn).path("token").asText();
  }

  /** Signs in at the shop on that port. */
  public static ShopApi signIn(int port) throws IOException, InterruptedException {
    return new ShopApi(port);
  }

  /** The cashier's token. */
  public String token() {
    return token;
  }

  /** The shop's one address, without a slash at its end. */
  String address() {
    return address;
  }

  /** Makes the gateway's simulated scanner write that code on its line. */
  public void scan(String code) throws IOException, InterruptedException {
    post("/device/api/simulator/scanner", Map.of("code", code));
  }

  /** Sends something to whatever path, and wants a success. */
  public void post(String path, Object value) throws IOException, InterruptedException {
    send(authorized(path).POST(body(value)).build());
  }

  /** Sends something under its own name, and wants a success. */
  public void put(String path, Object value) throws IOException, InterruptedException {
    send(authorized(path).PUT(body(value)).build());
  }

  /** What is at that path. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return tree(authorized(path).GET().build());
  }

  /** Whether all of the shop's processes say that they are up. */
  public boolean isHealthy() throws IOException, InterruptedException {
    HttpRequest health = request("/q/health").GET().build();
    return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == SUCCESS;
  }

  /** All articles that a till may sell. */
  public List<OfferedArticle> assortment() throws IOException, InterruptedException {
    JsonNode answer = tree(authorized("/sales/api/assortment").GET().build());
    return List.of(json.treeToValue(answer.path("articles"), OfferedArticle[].class));
  }

  /** Opens a till that nobody uses, with 100 euro in its drawer. */
  public UUID openTill() throws IOException, InterruptedException {
    String till = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> opening = Map.of("tillId", till, "floatCount", Map.of("2000", 5));
    HttpRequest open = authorized("/sales/api/till-sessions").POST(body(opening)).build();
    return UUID.fromString(tree(open).path("id").asText());
  }

  /** Closes a till session; returns how many sales it had. */
  public int close(UUID session) throws IOException, InterruptedException {
    Map<String, Object> count = Map.of("cashCount", Map.of("2000", 5));
    HttpRequest close =
        authorized("/sales/api/till-sessions/" + session + "/close").POST(body(count)).build();
    return tree(close).path("salesCount").asInt();
  }

  /** Looks for articles by words; returns how many there are. */
  public long search(String words) throws IOException, InterruptedException {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return tree(authorized("/catalog/api/articles?query=" + query).GET().build())
        .path("total")
        .asLong();
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.BodyPublisher body(Object value) {
    return HttpRequest.BodyPublishers.ofString(json.valueToTree(value).toString());
  }

  private JsonNode tree(HttpRequest request) throws IOException, InterruptedException {
    return json.readTree(send(request));
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != SUCCESS) {
      throw new IOException(
          request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
