package coop.fourmiliere.catalog.exchange.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts while an import runs. */
public final class Tally {

  private int created;
  private int updated;
  private int unchanged;
  private final List<RefusedRow> refused = new ArrayList<>();

  /** Counts a record that is new. */
  public void created() {
    created++;
  }

  /** Counts a record that was there before. */
  public void known(boolean changed) {
    if (changed) {
      updated++;
    } else {
      unchanged++;
    }
  }

  /** Keeps a row that was not taken in. */
  public void refuse(RefusedRow row) {
    refused.add(row);
  }

  /**
   * The result.
   *
   * @param ignored files that say nothing of the catalogue
   */
  public ImportReport report(List<String> ignored) {
    List<RefusedRow> sorted =
        refused.stream()
            .sorted(Comparator.comparing(RefusedRow::file).thenComparing(RefusedRow::row))
            .toList();
    return new ImportReport(created, updated, unchanged, sorted, ignored);
  }
}
