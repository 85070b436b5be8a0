package coop.fourmiliere.bench.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was done with what came of it: each once. */
final class Tally {

  private Tally() {}

  /**
   * A sentence for each that was lost, doubled or never asked for.
   *
   * @param what a singular, such as {@code scan}
   */
  static List<String> faults(String what, Collection<String> done, Collection<String> came) {
    Map<String, Integer> tooMany = new TreeMap<>();
    came.forEach(each -> tooMany.merge(each, 1, Integer::sum));
    done.forEach(each -> tooMany.merge(each, -1, Integer::sum));
    List<String> faults = new ArrayList<>();
    tooMany.forEach(
        (each, difference) -> {
          if (difference < 0) {
            faults.add("The %s of %s was lost.".formatted(what, each));
          } else if (difference > 0 && done.contains(each)) {
            faults.add("The %s of %s came %d times.".formatted(what, each, difference + 1));
          } else if (difference > 0) {
            faults.add("A %s of %s came that nobody asked for.".formatted(what, each));
          }
        });
    return faults;
  }
}
