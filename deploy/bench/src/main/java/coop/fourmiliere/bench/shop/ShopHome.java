package coop.fourmiliere.bench.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the data folder of a running shop tells: its port, its processes, its passwords. */
public record ShopHome(Path folder) {

  private static final Pattern LOCK = Pattern.compile("process (\\d+), port (\\d+)");
  private static final int POSTGRES_OFFSET = 6;

  /** The launcher's process number. */
  public long launcher() {
    return Long.parseLong(lock().group(1));
  }

  /** The port of the shop's address. */
  public int port() {
    return Integer.parseInt(lock().group(2));
  }

  /** PostgreSQL's port on this machine. */
  public int postgresPort() {
    return port() + POSTGRES_OFFSET;
  }

  /** The password of PostgreSQL's superuser. */
  public String superuserPassword() {
    return read(folder.resolve("secrets/postgres-superuser.password")).strip();
  }

  /** The process number of one of the shop's programs. */
  public long child(String name) {
    return children().entrySet().stream()
        .filter(child -> child.getValue().equals(name))
        .mapToLong(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }

  /** The processes that the launcher keeps, by number. */
  Map<Long, String> children() {
    Map<Long, String> names = new HashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      files.forEach(
          file ->
              names.put(Long.valueOf(read(file).split(" ", 2)[0]), file.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private Matcher lock() {
    Path file = folder.resolve("launcher.lock");
    Matcher lock = LOCK.matcher(Files.exists(file) ? read(file) : "");
    if (!lock.find()) {
      throw new IllegalStateException("No shop runs on " + folder);
    }
    return lock;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
