package coop.fourmiliere.accounting.statement;

import coop.fourmiliere.accounting.statement.EntryView.PostingView;
import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads entries with their postings. */
@ApplicationScoped
public class EntryList {

  private final DataSource database;

  EntryList(DataSource database) {
    this.database = database;
  }

  /** One page of a selection, the newest day first. */
  Page<EntryView> page(Selection selection, int page) {
    int offset = Paging.offset(page);
    long total =
        selection
            .bind(Query.of(database, "select count(*) from journal_entry e" + selection.where()))
            .one(row -> row.getLong(1));
    return new Page<>(
        read(selection, "e.date desc, e.journal, e.number desc", Paging.SIZE, offset), total);
  }

  /** The first entries of a selection in the order of day, journal and number. */
  public List<EntryView> first(Selection selection, int limit) {
    return read(selection, "e.date, e.journal, e.number", limit, 0);
  }

  private List<EntryView> read(Selection selection, String order, int limit, int offset) {
    String sql =
        "select * from journal_entry e%s order by %s limit ? offset ?"
            .formatted(selection.where(), order);
    List<EntryView> entries =
        selection.bind(Query.of(database, sql)).with(limit).with(offset).list(EntryList::entry);
    Map<UUID, List<PostingView>> postings = postings(entries);
    return entries.stream().map(entry -> entry.with(postings.get(entry.id()))).toList();
  }

  private Map<UUID, List<PostingView>> postings(List<EntryView> entries) {
    record Line(UUID entry, PostingView posting) {}

    return Query.of(
            database,
            """
            select p.*, a.name from posting p join account a on a.number = p.account
            where entry_id = any(?) order by entry_id, line_no""")
        .with("uuid", entries.stream().map(EntryView::id))
        .list(row -> new Line(row.getObject("entry_id", UUID.class), posting(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::entry, Collectors.mapping(Line::posting, Collectors.toList())));
  }

  private static PostingView posting(ResultSet row) throws SQLException {
    return new PostingView(
        row.getString("account"),
        row.getString("name"),
        row.getLong("debit_cents"),
        row.getLong("credit_cents"),
        row.getObject("vat_rate_bp", Integer.class));
  }

  private static EntryView entry(ResultSet row) throws SQLException {
    return new EntryView(
        row.getObject("id", UUID.class),
        row.getString("journal"),
        row.getLong("number"),
        row.getObject("date", LocalDate.class),
        Query.instant(row, "recorded_at"),
        row.getObject("source", UUID.class),
        row.getString("source_type"),
        row.getString("till_id"),
        row.getObject("till_session_id", UUID.class),
        row.getString("description"),
        List.of(),
        HashChain.hex(row.getBytes("hash")));
  }
}
