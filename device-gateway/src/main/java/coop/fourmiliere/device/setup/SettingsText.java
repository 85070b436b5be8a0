package coop.fourmiliere.device.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a file of settings with some of them set anew; all the rest stands as it stood. */
final class SettingsText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String lineEnd;
  private final List<String> lines;
  private final List<Replaced> replaced = new ArrayList<>();

  /** The text with those settings; a setting that is new stands beside its neighbours. */
  SettingsText(String text, Map<String, String> wanted) {
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    lines = new ArrayList<>(text.lines().toList());
    wanted.forEach(this::set);
  }

  /** What differs, in the order of the lines. */
  List<Amendment.Change> changes() {
    return replaced.stream()
        .map(each -> new Amendment.Change(lines.indexOf(each.now) + 1, each.before, each.now))
        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .toList();
  }

  @Override
  public String toString() {
    return String.join(lineEnd, lines) + lineEnd;
  }

  private void set(String key, String value) {
    String line = key + "=" + value;
    for (int at = 0; at < lines.size(); at++) {
      String before = lines.get(at);
      if (keyOf(before).equals(key)) {
        if (!valueOf(before).equals(value)) {
          lines.set(at, line);
          replaced.add(new Replaced(before, line));
        }
        return;
      }
    }
    lines.add(place(key), line);
    replaced.add(new Replaced(null, line));
  }

  /** Below the comment that shows it, else below its device's last line, else at the end. */
  private int place(String key) {
    String device = key.substring(0, key.lastIndexOf('.') + 1);
    int below = lines.size();
    boolean shown = false;
    for (int at = 0; at < lines.size() && !shown; at++) {
      String commented = keyOf(lines.get(at).strip().replaceFirst("^#+\\s*", ""));
      shown = commented.equals(key);
      if (shown || commented.startsWith(device)) {
        below = at + 1;
      }
    }
    return below;
  }

  private static String keyOf(String line) {
    String bare = line.replace(BYTE_ORDER_MARK, "").strip();
    int equals = bare.indexOf('=');
    return bare.startsWith("#") || equals < 1 ? "" : bare.substring(0, equals).strip();
  }

  private static String valueOf(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }

  private record Replaced(String before, String now) {}
}
