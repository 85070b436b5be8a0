package coop.fourmiliere.local.edge;

import io.vertx.core.MultiMap;

/** The headers that tell a browser what not to allow. */
final class Protection {

  /** A page runs its own code only, and talks to this origin or to the gateway of its till. */
  private static final String PAGE =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " connect-src 'self' http://localhost:* ws://localhost:* http://127.0.0.1:*"
          + " ws://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private Protection() {}

  static void addTo(MultiMap headers) {
    setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    setIfAbsent(headers, "X-Frame-Options", "DENY");
    setIfAbsent(headers, "Referrer-Policy", "same-origin");
    setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
    setIfAbsent(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    String type = headers.get("Content-Type");
    boolean page = type != null && type.startsWith("text/html");
    setIfAbsent(headers, "Content-Security-Policy", page ? PAGE : DATA);
  }

  static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
