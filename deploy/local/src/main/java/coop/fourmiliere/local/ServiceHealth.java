package coop.fourmiliere.local;

import coop.fourmiliere.local.process.LocalPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks a service how it is, and makes sure that it is ours: each run gives its services a name of
 * its own to answer with, so an orphan of an earlier run, or a stranger, is never taken for ready.
 */
final class ServiceHealth {

  /** The header with the run's name; the edge keeps it inside. */
  static final String IDENTITY = "X-Fourmiliere-Run";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient http;
  private final String run;

  ServiceHealth(HttpClient http, String run) {
    this.http = http;
    this.run = run;
  }

  boolean isReady(ShopService service, LocalPort port) {
    HttpResponse<Void> answer = get(service, port, "ready");
    return answer != null && answer.statusCode() == OK && isOurs(answer);
  }

  /** Whether a restart would not help: it answers, and does not say that it is dead. */
  boolean isAlive(ShopService service, LocalPort port) {
    HttpResponse<Void> answer = get(service, port, "live");
    return answer != null && answer.statusCode() == OK;
  }

  private boolean isOurs(HttpResponse<Void> answer) {
    return answer.headers().firstValue(IDENTITY).filter(run::equals).isPresent();
  }

  private HttpResponse<Void> get(ShopService service, LocalPort port, String page) {
    URI address =
        URI.create(
            "http://127.0.0.1:%d/%s/q/health/%s".formatted(port.number(), service.segment(), page));
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
