package coop.fourmiliere.bench.soak;

import coop.fourmiliere.bench.shop.ProcText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds at a moment, as Linux counts it.
 *
 * @param pssKilobytes its memory, shared pages split among those who share them
 * @param files open files, sockets and lines
 * @param cpuMillis the processor time since it began
 */
record Footprint(long pssKilobytes, long threads, long files, long cpuMillis) {

  static Footprint of(long pid) throws IOException {
    Path folder = Path.of("/proc", Long.toString(pid));
    return new Footprint(
        ProcText.pssKilobytes(Files.readString(folder.resolve("smaps_rollup"))),
        count(folder.resolve("task")),
        count(folder.resolve("fd")),
        ProcText.cpuMillis(Files.readString(folder.resolve("stat"))));
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
