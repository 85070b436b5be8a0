package coop.fourmiliere.device.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The web pages that may talk to this gateway from a browser. Never a wildcard. */
final class Origins {

  private final Set<String> allowed = new HashSet<>();

  /**
   * @param configured scheme, host and port, such as {@code https://shop.example.be}
   */
  Origins(List<String> configured) {
    configured.forEach(origin -> allowed.add(normalise(origin)));
  }

  /**
   * Whether a page of that origin may.
   *
   * @param ownPort the port it asks on: the gateway's own pages may, by the names of this computer
   */
  boolean allow(String origin, int ownPort) {
    String asked = normalise(origin);
    return allowed.contains(asked)
        || asked.equals("http://localhost:" + ownPort)
        || asked.equals("http://127.0.0.1:" + ownPort);
  }

  private static String normalise(String origin) {
    String trimmed = origin.strip().toLowerCase(Locale.ROOT);
    return trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }
}
