package coop.fourmiliere.device.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that keeps sales-service's promises to a gateway, each id once, and can be made to fail
 * in all its ways.
 */
final class TestSales implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TICKET = "/sales/api/(sales|refunds)/[0-9a-f-]{36}";

  /** What was recorded, in order: the path, and the body. */
  final Map<String, JsonNode> recorded = new LinkedHashMap<>();

  final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  volatile String credential = UUID.randomUUID().toString();
  volatile String secret = "s3cret";
  volatile String token = "t1";
  volatile String tillId = TicketBench.TILL;
  final AtomicInteger tokensGiven = new AtomicInteger();

  /** What happens to a ticket; told its path and the how manieth arrival of any ticket it is. */
  volatile Whim whim = (path, count) -> Mood.WELL;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final int port;
  private HttpServer server;

  TestSales() throws IOException {
    port = begin(0);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String idAndSecret() {
    return credential + ":" + secret;
  }

  /** Nobody listens on its port any more. */
  void die() {
    server.stop(0);
  }

  void revive() throws IOException {
    begin(port);
  }

  /** The paths of all arrivals of tickets, whatever came of them. */
  List<String> sent() {
    return arrivals.stream().map(Arrival::path).toList();
  }

  synchronized List<String> recordedPaths() {
    return List.copyOf(recorded.keySet());
  }

  synchronized JsonNode recorded(String path) {
    return recorded.get(path);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private int begin(int wanted) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.equals("/sales/api/till-credentials/" + credential + "/token")) {
      giveToken(exchange, JSON.readTree(body));
    } else if (path.matches(TICKET)) {
      arrivals.add(new Arrival(System.nanoTime(), path));
      takeTicket(exchange, path, JSON.readTree(body));
    } else {
      answer(exchange, 401, "{\"code\":\"wrong-credential\"}");
    }
  }

  private void giveToken(HttpExchange exchange, JsonNode body) throws IOException {
    if (!secret.equals(body.path("secret").asText())) {
      answer(exchange, 401, "{\"code\":\"wrong-credential\"}");
      return;
    }
    tokensGiven.incrementAndGet();
    answer(exchange, 200, "{\"token\":\"" + token + "\",\"tillId\":\"" + tillId + "\"}");
  }

  private void takeTicket(HttpExchange exchange, String path, JsonNode body) throws IOException {
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{\"code\":\"unauthorized\"}");
      return;
    }
    switch (whim.mood(path, arrivals.size())) {
      case WELL -> record(exchange, path, body);
      case DOWN -> answer(exchange, 503, "{\"code\":\"unavailable\"}");
      case REFUSING ->
          answer(exchange, 422, "{\"code\":\"totals-differ\",\"detail\":\"They differ.\"}");
      case FORBIDDING ->
          answer(exchange, 403, "{\"code\":\"other-till\",\"detail\":\"It is of caisse-2.\"}");
      case BROKEN -> answer(exchange, 500, "{\"code\":\"internal\",\"detail\":\"See the log.\"}");
      case PROXY -> answer(exchange, 500, "<html>Bad</html>");
      case PORTAL -> answer(exchange, 200, "<html>Welcome to our network</html>");
      case NOWHERE -> answer(exchange, 404, "{\"code\":\"not-found\"}");
      case LOSING -> {
        store(path, body);
        exchange.close();
      }
      case HANGING -> hang(exchange, 0);
      case STUTTERING -> hang(exchange, 200);
    }
  }

  private void record(HttpExchange exchange, String path, JsonNode body) throws IOException {
    JsonNode before = store(path, body);
    if (before != null && !before.equals(body)) {
      answer(exchange, 409, "{\"code\":\"id-already-used\",\"detail\":\"Another.\"}");
      return;
    }
    String id = path.substring(path.lastIndexOf('/') + 1);
    answer(exchange, before == null ? 201 : 200, "{\"id\":\"" + id + "\",\"receiptNumber\":1}");
  }

  private synchronized JsonNode store(String path, JsonNode body) {
    return recorded.putIfAbsent(path, body);
  }

  private void hang(HttpExchange exchange, int status) throws IOException {
    if (status != 0) {
      exchange.sendResponseHeaders(status, 100);
      exchange.getResponseBody().write("{\"id\":".getBytes(UTF_8));
      exchange.getResponseBody().flush();
    }
    try {
      end.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** How it deals with a ticket. */
  enum Mood {
    WELL,
    DOWN,
    REFUSING,
    /** The credential is of another till. */
    FORBIDDING,
    /** It has a mistake that this ticket brings out. */
    BROKEN,
    /** What stands before it has a mistake. */
    PROXY,
    /** Somebody else answers. */
    PORTAL,
    NOWHERE,
    /** Records it, and the answer gets lost. */
    LOSING,
    HANGING,
    /** Hangs in the middle of its answer. */
    STUTTERING
  }

  /** Decides the mood of the moment. */
  interface Whim {
    Mood mood(String path, int count);
  }

  /** A ticket that came. */
  record Arrival(long at, String path) {}
}
