package coop.fourmiliere.local.jvm;

import java.util.ArrayList;
import java.util.List;

/** Commands that nobody waits for: they take what processor time all others leave. */
final class Background {

  /**
   * Linux weighs whole sessions against each other before it looks at how nice their processes are:
   * a session of its own must be made nice too. It is left alone when others share it.
   */
  private static final String GIVE_WAY =
      """
      read -r _ _ _ _ _ session _ 2>/dev/null </proc/self/stat
      [ "$session" = $$ ] && echo 19 2>/dev/null >/proc/self/autogroup
      exec nice -n 19 "$@"
      """;

  private Background() {}

  static List<String> command(List<String> command) {
    List<String> polite = new ArrayList<>(List.of("sh", "-c", GIVE_WAY, "background"));
    polite.addAll(command);
    return polite;
  }
}
