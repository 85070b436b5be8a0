package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.accounting.ledger.JournalEntries.PostedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The bookkeeper's desk: writes entries into their journals, each fact once. */
@ApplicationScoped
public class Bookkeeping {

  private final Journals journals;
  private final JournalEntries entries;
  private final Clock clock;

  Bookkeeping(Journals journals, JournalEntries entries, Clock clock) {
    this.journals = journals;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Posts the entries in the order given; a fact that has its entry already gets no second one.
   *
   * @return how many entries were written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int post(List<JournalEntry> proposed) {
    if (proposed.isEmpty()) {
      return 0;
    }
    Set<Journal> touched =
        proposed.stream()
            .map(JournalEntry::journal)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Journal.class)));
    Map<Journal, JournalHead> heads = journals.lock(touched);
    // Behind the lock nobody else adds to these journals: what is not known now stays unknown.
    Set<Source> known = entries.known(proposed.stream().map(JournalEntry::source).toList());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<PostedEntry> posted = new ArrayList<>(proposed.size());
    for (JournalEntry entry : proposed) {
      if (known.add(entry.source())) {
        posted.add(heads.get(entry.journal()).add(entry, now));
      }
    }
    if (!posted.isEmpty()) {
      entries.add(posted);
      journals.move(heads.values());
    }
    return posted.size();
  }
}
