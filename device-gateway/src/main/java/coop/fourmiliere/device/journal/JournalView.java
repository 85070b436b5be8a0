package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the journal is, as people see it.
 *
 * @param entries how many are kept
 * @param bytes what they take on the disk
 * @param oldest when the oldest was written, or null
 * @param newest when the newest was written, or null
 * @param message what to do, or null when all is well
 */
public record JournalView(
    long entries, long bytes, Instant oldest, Instant newest, State state, String message) {

  /**
   * @param ends the oldest and the newest entry, as far as there are any
   * @param closed why nothing can be kept, or null
   * @param warnings what people should see to, in words
   */
  static JournalView of(
      List<Entry> ends,
      String closed,
      JournalFiles files,
      long bytesAtMost,
      List<Optional<String>> warnings) {
    Optional<String> damaged = files.damaged();
    Optional<String> shortage = closed == null ? files.shortage(bytesAtMost) : Optional.empty();
    String warning = words(Stream.concat(Stream.of(shortage), warnings.stream()));
    State state =
        closed != null
            ? State.UNAVAILABLE
            : damaged.isPresent() ? State.DAMAGED : warning.isEmpty() ? State.OK : State.WARNING;
    String message = words(Stream.of(Optional.ofNullable(closed), damaged, Optional.of(warning)));
    Entry oldest = ends.isEmpty() ? null : ends.get(0);
    Entry newest = ends.isEmpty() ? null : ends.get(ends.size() - 1);
    return new JournalView(
        oldest == null ? 0 : newest.sequence() - oldest.sequence() + 1,
        files.bytes(),
        oldest == null ? null : oldest.writtenAt(),
        newest == null ? null : newest.writtenAt(),
        state,
        message.isEmpty() ? null : message);
  }

  private static String words(Stream<Optional<String>> sentences) {
    return sentences
        .flatMap(Optional::stream)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** From good to bad. */
  public enum State {
    OK,
    /** There will soon be no room, or is none; or somebody has to see to an entry. */
    WARNING,
    /** An earlier journal was damaged and set aside; a new one works. */
    DAMAGED,
    /** Nothing can be kept. */
    UNAVAILABLE;

    /** The word in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
