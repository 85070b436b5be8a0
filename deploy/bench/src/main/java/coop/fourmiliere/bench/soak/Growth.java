package coop.fourmiliere.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the second part of the time with the last: in the first, what has a bound still fills.
 */
final class Growth {

  private static final long THREADS_MORE = 2;
  private static final long FILES_MORE = 5;
  private static final double HEAP_PERCENT_MORE = 5;

  private Growth() {}

  /** A sentence for each figure that grew by more than it may. */
  static List<String> faults(List<Part> parts) {
    Part early = parts.get(1);
    Part late = parts.get(parts.size() - 1);
    List<String> faults = new ArrayList<>();
    if (late.threads() > early.threads() + THREADS_MORE) {
      faults.add(count("threads", early, early.threads(), late, late.threads(), THREADS_MORE));
    }
    if (late.files() > early.files() + FILES_MORE) {
      faults.add(count("open files", early, early.files(), late, late.files(), FILES_MORE));
    }
    if (late.liveMegabytes() > early.liveMegabytes() * (1 + HEAP_PERCENT_MORE / 100)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "The live heap grew from %.2f MB in minutes %s to %.2f MB in minutes %s; %.0f %% more are allowed.",
              early.liveMegabytes(),
              early.span(),
              late.liveMegabytes(),
              late.span(),
              HEAP_PERCENT_MORE));
    }
    return faults;
  }

  private static String count(
      String what, Part early, long before, Part late, long after, long allowed) {
    return "The %s grew from %d in minutes %s to %d in minutes %s; %d more are allowed."
        .formatted(what, before, early.span(), after, late.span(), allowed);
  }
}
