package coop.fourmiliere.bench.figures;

import java.util.Locale;

/**
 * What a figure must reach.
 *
 * @param limit the least, or the most
 * @param least whether more is better
 * @param unit as printed after the limit
 */
public record Bar(double limit, boolean least, String unit) {

  /** A figure of at least that. */
  public static Bar atLeast(double limit, String unit) {
    return new Bar(limit, true, unit);
  }

  /** A figure of at most that. */
  public static Bar atMost(double limit, String unit) {
    return new Bar(limit, false, unit);
  }

  /** Whether the figure reaches it. */
  public boolean isMetBy(double figure) {
    return least ? figure >= limit : figure <= limit;
  }

  /** The figure, the bar and the verdict, as a row of a table. */
  public void addTo(Table table, String name, double figure) {
    table.row(
        name,
        String.format(Locale.ROOT, "%.1f %s", figure, unit),
        String.format(Locale.ROOT, "%s %.0f %s", least ? "≥" : "≤", limit, unit),
        isMetBy(figure) ? "met" : "MISSED");
  }
}
