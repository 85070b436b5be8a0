package coop.fourmiliere.device.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Which terminals' days were closed, by the journal. It says so before the terminal hears of it and
 * again when it ended, so that a gateway that stops between does not forget.
 */
@ApplicationScoped
public class TerminalDays {

  static final String BEGUN = "begun";

  private static final int PAGE = 500;

  private final Journal journal;
  private final ObjectMapper json;

  TerminalDays(Journal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  /** Whether that terminal's day was closed after that entry of the journal, or may have been. */
  public boolean endedSince(String deviceId, long sequence) {
    boolean ended = false;
    boolean begun = false;
    List<Entry> page = journal.after(EntryKind.END_OF_DAY, sequence, PAGE);
    while (!page.isEmpty()) {
      for (Entry entry : page) {
        Optional<Closing> read = read(entry);
        // One that nobody can read may have been of this terminal.
        ended |= read.isEmpty();
        if (read.filter(closing -> closing.deviceId().equals(deviceId)).isPresent()) {
          String result = read.get().result();
          begun = result.equals(BEGUN);
          ended |= !begun && !result.equals(EndOfDay.Result.REFUSED);
        }
      }
      page = journal.after(EntryKind.END_OF_DAY, page.get(page.size() - 1).sequence(), PAGE);
    }
    return ended || begun;
  }

  /**
   * Keeps that it begins, or how it ended.
   *
   * @param result {@link #BEGUN} or a result's state
   */
  void keep(String deviceId, String staffId, String result) {
    try {
      String text = json.writeValueAsString(new Closing(deviceId, staffId, result));
      journal.append(EntryKind.END_OF_DAY, UuidV7.next(), text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<Closing> read(Entry entry) {
    return journal.read(entry, json.readerFor(Closing.class), Closing::isWhole);
  }

  /** A step of an end of day, as the journal keeps it. */
  record Closing(String deviceId, String staffId, String result) {

    private boolean isWhole() {
      return deviceId != null && result != null;
    }
  }
}
