package coop.fourmiliere.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the processes of a shop use, as Linux counts it. All of PostgreSQL's own processes count as
 * one; the edge runs in the launcher.
 */
public final class Processes {

  private static final String LAUNCHER = "launcher and edge";
  private static final Path PROC = Path.of("/proc");

  private final ShopHome home;

  public Processes(ShopHome home) {
    this.home = home;
  }

  /**
   * The processor time used since each process began, in milliseconds, by name. It includes what
   * processes used that ended meanwhile.
   */
  public Map<String, Long> cpuMillis() {
    return sum("stat", ProcText::cpuMillis);
  }

  /** The memory in use, shared pages split among those who share them (PSS), in kilobytes. */
  public Map<String, Long> pssKilobytes() {
    return sum("smaps_rollup", ProcText::pssKilobytes);
  }

  /** The sum over all processes. */
  public static long total(Map<String, Long> byName) {
    return byName.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, Long> sum(String file, Reading reading) {
    ProcessHandle launcher = ProcessHandle.of(home.launcher()).orElseThrow();
    Map<Long, String> names = home.children();
    Map<String, Long> sums = new TreeMap<>();
    add(launcher, LAUNCHER, names, file, reading, sums);
    return sums;
  }

  private static void add(
      ProcessHandle process,
      String parentName,
      Map<Long, String> names,
      String file,
      Reading reading,
      Map<String, Long> sums) {
    String name = names.getOrDefault(process.pid(), parentName);
    try {
      String text = Files.readString(PROC.resolve(Long.toString(process.pid())).resolve(file));
      sums.merge(name, reading.of(text), Long::sum);
    } catch (IOException e) {
      // It ended meanwhile; its parent has what it used.
      return;
    }
    process.children().forEach(child -> add(child, name, names, file, reading, sums));
  }

  /** Takes a figure from a file of /proc. */
  @FunctionalInterface
  private interface Reading {
    long of(String text);
  }
}
