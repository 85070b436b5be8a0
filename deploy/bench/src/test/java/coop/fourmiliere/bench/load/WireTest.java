package coop.fourmiliere.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void a_body_is_sent_as_it_is_with_the_token() throws IOException {
    try (Wire wire = new Wire(port(), "abc")) {
      wire.put("/sales/1", "{\"name\":\"Pâté\"}".getBytes(UTF_8));
    }

    assertEquals(List.of("PUT /sales/1 Bearer abc {\"name\":\"Pâté\"}"), heard);
  }

  @Test
  void several_requests_go_over_one_connection() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    try (Wire wire = new Wire(port(), "abc")) {
      for (int i = 0; i < 3; i++) {
        statuses.add(wire.put("/sales/" + i, new byte[0]));
      }
    }

    assertEquals(List.of(201, 201, 201), statuses);
  }

  @Test
  void a_server_that_hangs_up_is_noticed() throws IOException {
    try (Wire wire = new Wire(port(), "abc")) {
      server.removeContext("/");
      server.stop(0);

      assertThrows(IOException.class, () -> wire.put("/sales/1", new byte[0]));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    heard.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
    byte[] answer = "{\"ok\":true}".getBytes(UTF_8);
    exchange.sendResponseHeaders(201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
