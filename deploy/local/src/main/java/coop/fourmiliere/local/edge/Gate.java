package coop.fourmiliere.local.edge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests the edge passes on. Of a service's own pages under {@code /q/} only health and API
 * description are for outside; metrics stay on the service's loopback port.
 */
final class Gate {

  private static final Set<String> OPEN_PAGES = Set.of("health", "openapi");

  private Gate() {}

  /**
   * The path's segments as a service would understand them, however they were written.
   *
   * @return nothing when the path is not a path
   */
  static Optional<List<String>> segments(String rawPath) {
    String path;
    try {
      path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (path.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 127)) {
      return Optional.empty();
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String written : path.split("/", -1)) {
      String segment = written.split(";", 2)[0];
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(List.copyOf(segments));
  }

  /** Whether these segments, of which the first names a service, may be asked from outside. */
  static boolean lets(List<String> segments) {
    if (segments.size() < 2 || !segments.get(1).equalsIgnoreCase("q")) {
      return true;
    }
    return segments.size() > 2 && OPEN_PAGES.contains(segments.get(2));
  }
}
