package coop.fourmiliere.local.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The built front end: the two web apps under their names, the home page for the rest. Small enough
 * to be kept in memory; a file that was built anew is read again.
 */
final class FrontEnd {

  private static final Set<String> APPS = Set.of("till", "office");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Path root;
  private final Map<Path, StaticFile> files = new ConcurrentHashMap<>();

  FrontEnd(Path root) {
    this.root = root;
  }

  void answer(HttpServerRequest request, List<String> segments) {
    HttpServerResponse response = request.response();
    if (!READING.contains(request.method())) {
      response.putHeader("Allow", "GET, HEAD");
      Answers.problem(request, 405, "method-not-allowed", "Only GET and HEAD are possible here.");
      return;
    }
    if (segments.size() == 1 && APPS.contains(segments.get(0)) && !request.path().endsWith("/")) {
      response.setStatusCode(308).putHeader("Location", "/" + segments.get(0) + "/").end();
      return;
    }
    StaticFile file = find(segments);
    if (file == null) {
      Answers.problem(request, 404, "not-found", "There is nothing at this address.");
      return;
    }
    send(request, file, segments.contains("assets"));
  }

  /** The file itself, or the app's page where the address is one of the app's own views. */
  private StaticFile find(List<String> segments) {
    boolean inApp = !segments.isEmpty() && APPS.contains(segments.get(0));
    Path folder = root.resolve(inApp ? segments.get(0) : "home");
    Path file = folder;
    for (String segment : inApp ? segments.subList(1, segments.size()) : segments) {
      file = file.resolve(segment);
    }
    if (!file.normalize().startsWith(folder)) {
      return null;
    }
    boolean view = inApp && !file.getFileName().toString().contains(".");
    return read(file.equals(folder) || view ? folder.resolve("index.html") : file);
  }

  private StaticFile read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      StaticFile known = files.get(file);
      if (known == null || !known.modified().equals(Files.getLastModifiedTime(file))) {
        known = StaticFile.read(file);
        files.put(file, known);
      }
      return known;
    } catch (IOException e) {
      return null;
    }
  }

  private static void send(HttpServerRequest request, StaticFile file, boolean named) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", file.type()).putHeader("ETag", file.tag());
    // The name of a file in assets changes with its content; all else is asked for again.
    response.putHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    response.putHeader("Vary", "Accept-Encoding");
    Protection.addTo(response.headers());
    String has = request.getHeader("If-None-Match");
    if (has != null && has.contains(file.tag())) {
      response.setStatusCode(304).end();
      return;
    }
    String accepts = request.getHeader("Accept-Encoding");
    boolean packed = file.packed() != null && accepts != null && accepts.contains("gzip");
    response.putHeader("Content-Encoding", packed ? "gzip" : "identity");
    Buffer body = packed ? file.packed() : file.plain();
    response.putHeader("Content-Length", Integer.toString(body.length()));
    if (HttpMethod.HEAD.equals(request.method())) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
