package coop.fourmiliere.local.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.fourmiliere.local.process.LocalPort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeTest {

  private static final String LONG = "{\"name\":\"pommes\"}".repeat(500);

  @TempDir Path web;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private HttpServer service;
  private Edge edge;
  private int port;

  @BeforeEach
  void open() throws IOException {
    write("home/index.html", "<h1>home</h1>");
    write("till/index.html", "<h1>till</h1>");
    write("till/assets/app-1a2b.js", "let x = 1;".repeat(500));
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/sales/", EdgeTest::answer);
    service.start();
    port = freePort();
    List<Upstream> upstreams =
        List.of(
            new Upstream("sales", new LocalPort(service.getAddress().getPort())),
            new Upstream("catalog", new LocalPort(freePort())));
    edge = Edge.open(port, web, upstreams, "X-Run", () -> Map.of("sales-service", true));
  }

  @AfterEach
  void close() {
    edge.close();
    service.stop(0);
  }

  @Test
  void a_request_reaches_its_service_with_path_query_and_body() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/sales/api/echo?a=1").PUT(HttpRequest.BodyPublishers.ofString("body")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(201, answer.statusCode());
    assertEquals("PUT /sales/api/echo?a=1 body", answer.body());
  }

  @Test
  void answers_of_services_are_not_stored_and_hide_which_run_they_are_of() throws Exception {
    HttpResponse<String> answer = get("/sales/api/echo");

    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertFalse(answer.headers().firstValue("X-Run").isPresent());
  }

  @Test
  void a_long_answer_is_packed_for_who_accepts_it() throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            request("/sales/api/long").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(answer.body().length < 1000);
    assertArrayEquals(LONG.getBytes(StandardCharsets.UTF_8), unpack(answer.body()));
  }

  @Test
  void metrics_are_not_for_outside() throws Exception {
    assertEquals(404, get("/sales/q/metrics").statusCode());
  }

  @Test
  void a_service_that_is_away_is_a_problem_with_a_code() throws Exception {
    HttpResponse<String> answer = get("/catalog/api/articles");

    assertEquals(503, answer.statusCode());
    assertEquals(Answers.PROBLEM, answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("\"code\":\"service-unavailable\""), answer.body());
  }

  @Test
  void the_home_page_and_the_apps_are_served_with_a_content_policy() throws Exception {
    HttpResponse<String> home = get("/");

    assertEquals("<h1>home</h1>", home.body());
    String policy = home.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'self'"), policy);
  }

  @Test
  void a_view_of_an_app_is_its_page() throws Exception {
    HttpResponse<String> view = get("/till/session/close");

    assertEquals("<h1>till</h1>", view.body());
    assertEquals("no-cache", view.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void an_app_without_its_last_slash_is_sent_there() throws Exception {
    HttpResponse<String> answer = get("/till");

    assertEquals(308, answer.statusCode());
    assertEquals("/till/", answer.headers().firstValue("Location").orElse(""));
  }

  @Test
  void a_named_asset_is_kept_for_ever_and_sent_packed() throws Exception {
    HttpResponse<byte[]> asset =
        http.send(
            request("/till/assets/app-1a2b.js").header("Accept-Encoding", "br, gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    String cache = asset.headers().firstValue("Cache-Control").orElse("");
    assertTrue(cache.contains("immutable"), cache);
    assertEquals(5000, unpack(asset.body()).length);
  }

  @Test
  void a_page_that_did_not_change_is_not_sent_again() throws Exception {
    String tag = get("/till/").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        http.send(
            request("/till/").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(304, again.statusCode());
  }

  @Test
  void nothing_outside_the_front_end_can_be_read() throws Exception {
    Files.writeString(web.resolve("secret.txt"), "secret");

    assertEquals(404, get("/till/%2e%2e/secret.txt").statusCode());
  }

  @Test
  void the_health_of_all_is_one_page() throws Exception {
    HttpResponse<String> health = get("/q/health");

    assertEquals("{\"status\":\"UP\",\"checks\":{\"sales-service\":\"UP\"}}", health.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean asksForLong = exchange.getRequestURI().getPath().endsWith("long");
    String echo = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent;
    byte[] body = (asksForLong ? LONG : echo).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Run", "this-one");
    exchange.sendResponseHeaders(201, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void write(String name, String text) throws IOException {
    Path file = web.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
