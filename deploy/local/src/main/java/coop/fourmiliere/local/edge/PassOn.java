package coop.fourmiliere.local.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** What happens to a service's answer on its way out. */
final class PassOn implements ProxyInterceptor {

  private static final int UNAVAILABLE = 503;
  private static final int SWITCHING = 101;
  private static final long WORTH_PACKING = 1024;

  private final String identityHeader;

  PassOn(String identityHeader) {
    this.identityHeader = identityHeader;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context.sendRequest().recover(cause -> Future.succeededFuture(unavailable(context)));
  }

  private static ProxyResponse unavailable(ProxyContext context) {
    String path = context.request().proxiedRequest().path();
    Buffer body =
        Answers.body(
                UNAVAILABLE,
                "service-unavailable",
                "The service does not answer just now; try again in a moment.",
                path)
            .toBuffer();
    return context
        .request()
        .release()
        .response()
        .setStatusCode(UNAVAILABLE)
        .putHeader("Retry-After", "1")
        .putHeader("Content-Type", Answers.PROBLEM)
        .setBody(Body.body(body));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse response = context.response();
    if (response.getStatusCode() != SWITCHING) {
      MultiMap headers = response.headers();
      headers.remove(identityHeader);
      Protection.setIfAbsent(
          headers, "Cache-Control", headers.contains("ETag") ? "no-cache" : "no-store");
      Protection.addTo(headers);
      if (!isWorthPacking(response)) {
        // The server's compression leaves alone what has an encoding already.
        Protection.setIfAbsent(headers, "Content-Encoding", "identity");
      }
    }
    return context.sendResponse();
  }

  private static boolean isWorthPacking(ProxyResponse response) {
    String type = response.headers().get("Content-Type");
    boolean text = type != null && (type.startsWith("text/") || type.contains("json"));
    Body body = response.getBody();
    return text && (body == null || body.length() < 0 || body.length() > WORTH_PACKING);
  }
}
