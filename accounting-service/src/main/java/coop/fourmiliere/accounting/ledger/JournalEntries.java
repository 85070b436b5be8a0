package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.kernel.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The entries of all journals. There is no way to change one: nor does the database know any. */
@ApplicationScoped
class JournalEntries {

  private static final String INSERT_ENTRIES =
      """
      insert into journal_entry (id, journal, number, date, recorded_at, source, source_type,
                                 till_id, till_session_id, description, hash, words)
      select id, journal, number, date::date, recorded_at::timestamptz, source, source_type,
             till_id, till_session_id, description, decode(hash, 'hex'), array_to_tsvector(string_to_array(words, ' '))
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           as e(id, journal, number, date, recorded_at, source, source_type,
                till_id, till_session_id, description, hash, words)""";

  private static final String INSERT_POSTINGS =
      """
      insert into posting (entry_id, line_no, account, debit_cents, credit_cents, vat_rate_bp)
      select * from unnest(?, ?, ?, ?, ?, ?)""";

  private final DataSource database;

  JournalEntries(DataSource database) {
    this.database = database;
  }

  /** Those of the facts that have an entry. */
  Set<Source> known(List<Source> sources) {
    return new HashSet<>(
        Query.of(
                database,
                """
                select e.source, e.source_type
                from unnest(?, ?) as asked(source, source_type)
                join journal_entry e using (source, source_type)""")
            .with("uuid", sources.stream().map(Source::id))
            .with("text", sources.stream().map(source -> source.type().code()))
            .list(
                row ->
                    new Source(
                        SourceType.of(row.getString("source_type")),
                        row.getObject("source", UUID.class))));
  }

  /** Writes entries with their postings: two statements, however many they are. */
  void add(List<PostedEntry> posted) {
    List<JournalEntry> entries = posted.stream().map(PostedEntry::entry).toList();
    Query.of(database, INSERT_ENTRIES)
        .with("uuid", entries.stream().map(JournalEntry::id))
        .with("text", entries.stream().map(entry -> entry.journal().name()))
        .with("int8", posted.stream().map(PostedEntry::number))
        .with("text", entries.stream().map(entry -> entry.date().toString()))
        .with("text", posted.stream().map(entry -> entry.recordedAt().toString()))
        .with("uuid", entries.stream().map(entry -> entry.source().id()))
        .with("text", entries.stream().map(entry -> entry.source().type().code()))
        .with("text", entries.stream().map(JournalEntry::tillId))
        .with("uuid", entries.stream().map(JournalEntry::tillSessionId))
        .with("text", entries.stream().map(JournalEntry::description))
        .with("text", posted.stream().map(entry -> HashChain.hex(entry.hash())))
        .with("text", posted.stream().map(JournalEntries::words))
        .execute();
    List<Line> lines = entries.stream().flatMap(Line::of).toList();
    Query.of(database, INSERT_POSTINGS)
        .with("uuid", lines.stream().map(Line::entry))
        .with("int2", lines.stream().map(Line::number))
        .with("bpchar", lines.stream().map(line -> line.posting().account()))
        .with("int8", lines.stream().map(line -> line.posting().debit().cents()))
        .with("int8", lines.stream().map(line -> line.posting().credit().cents()))
        .with("int4", lines.stream().map(Line::vatRateBp))
        .execute();
  }

  private static String words(PostedEntry posted) {
    JournalEntry entry = posted.entry();
    String accounts =
        entry.postings().stream().map(Posting::account).collect(Collectors.joining(" "));
    return SearchWords.folded(
        entry.journal() + " " + posted.number() + " " + entry.description() + " " + accounts);
  }

  private record Line(UUID entry, int number, Posting posting) {

    static Stream<Line> of(JournalEntry entry) {
      return Stream.iterate(1, number -> number <= entry.postings().size(), number -> number + 1)
          .map(number -> new Line(entry.id(), number, entry.postings().get(number - 1)));
    }

    Integer vatRateBp() {
      return posting.vatRate() == null ? null : posting.vatRate().bp();
    }
  }

  /**
   * An entry with its place in its journal.
   *
   * @param number 1 for the first entry of the journal, then without gaps
   * @param recordedAt when it was written, to the millisecond
   * @param hash 32 bytes over this entry and all before it in the journal
   */
  @SuppressWarnings("ArrayRecordComponent")
  record PostedEntry(JournalEntry entry, long number, Instant recordedAt, byte[] hash) {}
}
