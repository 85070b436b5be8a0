package coop.fourmiliere.local.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** What the edge itself says, in the shape the services use. */
final class Answers {

  static final String PROBLEM = "application/problem+json";

  private Answers() {}

  static void problem(HttpServerRequest request, int status, String code, String detail) {
    request.response().setStatusCode(status).putHeader("Content-Type", PROBLEM);
    Protection.addTo(request.response().headers());
    request.response().end(body(status, code, detail, request.path()).toBuffer());
  }

  static JsonObject body(int status, String code, String detail, String path) {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", code.replace('-', ' '))
        .put("status", status)
        .put("code", code)
        .put("detail", detail)
        .put("instance", path);
  }
}
