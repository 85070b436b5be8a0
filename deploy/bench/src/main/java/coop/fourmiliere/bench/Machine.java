package coop.fourmiliere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on; without it they say little. */
final class Machine {

  private static final double KILOBYTES_PER_GIGABYTE = 1024.0 * 1024;

  private Machine() {}

  static String describe() throws IOException {
    return String.format(
        Locale.ROOT,
        "%d × %s, %.0f GB, Linux %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        value("/proc/cpuinfo", "model name"),
        Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
            / KILOBYTES_PER_GIGABYTE,
        System.getProperty("os.version"),
        Runtime.version());
  }

  /** The load over the last minute: what else the machine was doing when the run began. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private static String value(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("0");
  }
}
