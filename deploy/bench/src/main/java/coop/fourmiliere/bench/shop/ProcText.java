package coop.fourmiliere.bench.shop;

/** Figures out of the files that Linux keeps per process; see proc(5). */
public final class ProcText {

  private static final long MILLIS_PER_TICK = 10;

  /** Counted from the state, which is the first field after the name in parentheses. */
  private static final int USER = 11;

  private static final int LAST = 14;

  private ProcText() {}

  /**
   * User and system time of a process and of its children that ended.
   *
   * @param stat a {@code /proc/…/stat}
   */
  public static long cpuMillis(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    long ticks = 0;
    for (int i = USER; i <= LAST; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks * MILLIS_PER_TICK;
  }

  /**
   * How long a thread has run.
   *
   * @param schedstat a {@code /proc/…/task/…/schedstat}
   */
  public static long ranNanos(String schedstat) {
    return Long.parseLong(schedstat.split(" ", 2)[0]);
  }

  /**
   * The proportional set size.
   *
   * @param rollup a {@code /proc/…/smaps_rollup}
   */
  public static long pssKilobytes(String rollup) {
    return rollup
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
