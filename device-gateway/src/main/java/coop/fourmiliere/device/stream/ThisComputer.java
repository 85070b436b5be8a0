package coop.fourmiliere.device.stream;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Tells a question asked at this computer itself from one that came over a network. */
public final class ThisComputer {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

  private static final Set<String> PASSED_ON =
      Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private ThisComputer() {}

  /**
   * Whether it was asked here, by a page of the gateway's own address. A page that rebinds its name
   * to this computer has another Host, and so has one that a proxy passed on.
   */
  public static boolean asks(HttpServerRequest request) {
    int port = request.localAddress().port();
    String host = request.getHeader("Host");
    return LOOPBACK.contains(request.remoteAddress().hostAddress())
        && (("localhost:" + port).equals(host)
            || ("127.0.0.1:" + port).equals(host)
            || ("[::1]:" + port).equals(host))
        && PASSED_ON.stream().noneMatch(header -> request.headers().contains(header));
  }
}
