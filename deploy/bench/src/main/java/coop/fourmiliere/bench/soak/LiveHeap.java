package coop.fourmiliere.bench.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is alive in the heap of a JVM, counted by that JVM itself after a full collection. */
final class LiveHeap {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

  private LiveHeap() {}

  static long bytes(long pid) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    asked.getOutputStream().close();
    return total(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  /**
   * The bytes of all classes together.
   *
   * @throws IOException when it is no histogram
   */
  static long total(String histogram) throws IOException {
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new IOException("The gateway does not say what is in its heap: " + histogram.strip());
    }
    return Long.parseLong(total.group(1));
  }
}
