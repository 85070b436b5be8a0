package coop.fourmiliere.local.edge;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.HttpProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The shop's one address: the front end, the services behind it, and the health of them all. */
public final class Edge implements AutoCloseable {

  private static final int CONNECTIONS_PER_SERVICE = 64;
  private static final int CONNECT_MILLIS = 2000;
  private static final int FASTEST = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A connection that breaks is answered with 502 and told by the supervisor: not here as well. */
  private static final Logger NETWORK = Logger.getLogger("io.vertx.core.net");

  static {
    NETWORK.setLevel(Level.OFF);
  }

  private final Vertx vertx;
  private final FrontEnd frontEnd;
  private final Supplier<Map<String, Boolean>> health;
  private final Map<String, HttpProxy> proxies = new HashMap<>();

  private Edge(Vertx vertx, Path webRoot, Supplier<Map<String, Boolean>> health) {
    this.vertx = vertx;
    this.frontEnd = new FrontEnd(webRoot);
    this.health = health;
  }

  /**
   * Begins to listen.
   *
   * @param webRoot the folder with the built front end: home, till, office
   * @param identityHeader a header of the services' answers that is not for outside
   * @param health what runs, and whether it is ready
   */
  public static Edge open(
      int port,
      Path webRoot,
      List<Upstream> upstreams,
      String identityHeader,
      Supplier<Map<String, Boolean>> health) {
    VertxOptions small =
        new VertxOptions()
            .setEventLoopPoolSize(2)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1);
    Edge edge = new Edge(Vertx.vertx(small), webRoot, health);
    HttpClient client = edge.client();
    for (Upstream upstream : upstreams) {
      HttpProxy proxy =
          HttpProxy.reverseProxy(client).origin(upstream.port().number(), "127.0.0.1");
      edge.proxies.put(upstream.segment(), proxy.addInterceptor(new PassOn(identityHeader)));
    }
    edge.listen(port);
    return edge;
  }

  private HttpClient client() {
    return vertx.createHttpClient(
        new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAlive(true),
        new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
  }

  private void listen(int port) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setCompressionSupported(true)
            .addCompressor(StandardCompressionOptions.gzip(FASTEST, 15, 8));
    try {
      vertx
          .createHttpServer(options)
          .requestHandler(this::answer)
          .listen(port, "127.0.0.1")
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while opening the edge", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("The edge can't listen on port " + port, e);
    }
  }

  private void answer(HttpServerRequest request) {
    List<String> segments = Gate.segments(request.path()).orElse(null);
    if (segments == null) {
      Answers.problem(request, 400, "malformed-path", "The address is not one.");
      return;
    }
    HttpProxy proxy = segments.isEmpty() ? null : proxies.get(segments.get(0));
    if (proxy != null && Gate.lets(segments)) {
      proxy.handle(request);
    } else if (proxy != null) {
      Answers.problem(request, 404, "not-found", "This page is not for outside.");
    } else if (segments.equals(List.of("q", "health"))) {
      answerHealth(request);
    } else {
      frontEnd.answer(request, segments);
    }
  }

  private void answerHealth(HttpServerRequest request) {
    Map<String, Boolean> states = health.get();
    boolean up = !states.containsValue(false);
    JsonObject checks = new JsonObject();
    states.forEach((name, ready) -> checks.put(name, ready ? "UP" : "DOWN"));
    request.response().setStatusCode(up ? 200 : 503).putHeader("Content-Type", "application/json");
    request.response().putHeader("Cache-Control", "no-store");
    Protection.addTo(request.response().headers());
    request
        .response()
        .end(new JsonObject().put("status", up ? "UP" : "DOWN").put("checks", checks).toBuffer());
  }

  @Override
  public void close() {
    vertx.close();
  }
}
