package coop.fourmiliere.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that came out of the simulated printer, which shows the last 500 lines: put together from
 * looks at it that overlap. Each paper has its id, which is a UUID, on a line of its own.
 */
final class PaperRoll {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<String> papers = new ArrayList<>();
  private List<String> shown = List.of();

  /**
   * Looks at the printer.
   *
   * @throws IllegalStateException when more came out since the last look than it shows
   */
  void look(List<String> lines) {
    int known = Math.min(shown.size(), lines.size());
    while (!shown.subList(shown.size() - known, shown.size()).equals(lines.subList(0, known))) {
      known--;
    }
    if (known == 0 && !shown.isEmpty()) {
      throw new IllegalStateException("More was printed in a minute than the printer shows");
    }
    lines.stream()
        .skip(known)
        .map(String::strip)
        .filter(line -> ID.matcher(line).matches())
        .forEach(papers::add);
    shown = List.copyOf(lines);
  }

  /** The ids of the papers, in the order in which they came out. */
  List<String> papers() {
    return List.copyOf(papers);
  }
}
