package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.HashChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads a journal back, in the order of its numbers. */
@ApplicationScoped
class StoredEntries {

  private static final int AT_ONCE = 500;

  private final DataSource database;

  StoredEntries(DataSource database) {
    this.database = database;
  }

  /** The next entries of a journal after a number; none at its end. */
  List<StoredEntry> after(Journal journal, long number) {
    Map<UUID, List<StoredEntry.Line>> lines =
        Query.of(
                database,
                """
                select entry_id, account, debit_cents, credit_cents, vat_rate_bp
                from posting join (select id from journal_entry where journal = ? and number > ?
                                   order by number limit ?) e on e.id = entry_id
                order by entry_id, line_no""")
            .with(journal.name())
            .with(number)
            .with(AT_ONCE)
            .list(StoredEntries::line)
            .stream()
            .collect(Collectors.groupingBy(StoredEntry.Line::entry));
    return Query.of(
            database,
            """
            select * from journal_entry where journal = ? and number > ? order by number limit ?""")
        .with(journal.name())
        .with(number)
        .with(AT_ONCE)
        .list(row -> entry(row, lines));
  }

  private static StoredEntry.Line line(ResultSet row) throws SQLException {
    return new StoredEntry.Line(
        row.getObject("entry_id", UUID.class),
        row.getString("account"),
        row.getLong("debit_cents"),
        row.getLong("credit_cents"),
        row.getObject("vat_rate_bp", Integer.class));
  }

  private static StoredEntry entry(ResultSet row, Map<UUID, List<StoredEntry.Line>> lines)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new StoredEntry(
        id,
        row.getLong("number"),
        row.getObject("date", LocalDate.class),
        Query.instant(row, "recorded_at"),
        row.getObject("source", UUID.class),
        row.getString("source_type"),
        row.getString("till_id"),
        row.getObject("till_session_id", UUID.class),
        row.getString("description"),
        HashChain.hex(row.getBytes("hash")),
        lines.getOrDefault(id, List.of()));
  }
}
