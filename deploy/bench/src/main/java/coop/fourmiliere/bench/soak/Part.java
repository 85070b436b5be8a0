package coop.fourmiliere.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sixth of the time, or a single minute when there are no six.
 *
 * @param from its first minute, counted from 1
 */
record Part(int from, List<Minute> minutes) {

  private static final int PARTS = 6;

  /** All parts, in their order. */
  static List<Part> of(List<Minute> all) {
    int count = Math.min(PARTS, all.size());
    List<Part> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int from = part * all.size() / count;
      parts.add(new Part(from + 1, all.subList(from, (part + 1) * all.size() / count)));
    }
    return parts;
  }

  String span() {
    return from + " to " + (from + minutes.size() - 1);
  }

  long threads() {
    return minutes.stream().mapToLong(Minute::threads).max().orElseThrow();
  }

  long files() {
    return minutes.stream().mapToLong(Minute::files).max().orElseThrow();
  }

  double liveMegabytes() {
    return minutes.stream().mapToDouble(Minute::liveMegabytes).average().orElseThrow();
  }

  /** A row of the table. */
  String[] cells() {
    return new String[] {
      span(),
      decimal(minutes.stream().mapToDouble(Minute::megabytes).average().orElseThrow(), 1),
      decimal(liveMegabytes(), 2),
      Long.toString(threads()),
      Long.toString(files()),
      decimal(minutes.stream().mapToDouble(Minute::cpuPercent).average().orElseThrow(), 1),
      decimal(minutes.stream().mapToDouble(Minute::slowScan).max().orElseThrow(), 1),
      BusyCounter.Work.counts(minutes.stream().map(Minute::work).toList())
    };
  }

  private static String decimal(double figure, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", figure);
  }
}
