package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.HashChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The ends of the journals. Whoever adds to one holds its row until the commit: no gap, no fork.
 */
@ApplicationScoped
class Journals {

  private final DataSource database;

  Journals(DataSource database) {
    this.database = database;
  }

  /** The ends of those journals, locked, always in the same order. */
  Map<Journal, JournalHead> lock(Set<Journal> journals) {
    Map<Journal, JournalHead> heads = new EnumMap<>(Journal.class);
    Query.of(
            database,
            """
            select code, last_number, last_hash from journal
            where code = any(?) order by code for update""")
        .with("text", journals.stream().map(Journal::name))
        .list(
            row ->
                new JournalHead(
                    Journal.valueOf(row.getString("code")),
                    row.getLong("last_number"),
                    row.getBytes("last_hash")))
        .forEach(head -> heads.put(head.journal(), head));
    return heads;
  }

  /** The end of a journal as it is now. */
  JournalHead head(Journal journal) {
    return Query.of(database, "select last_number, last_hash from journal where code = ?")
        .with(journal.name())
        .one(
            row -> new JournalHead(journal, row.getLong("last_number"), row.getBytes("last_hash")));
  }

  void move(Collection<JournalHead> heads) {
    Query.of(
            database,
            """
            update journal set last_number = moved.number, last_hash = decode(moved.hash, 'hex')
            from unnest(?, ?, ?) as moved(code, number, hash) where journal.code = moved.code""")
        .with("text", heads.stream().map(head -> head.journal().name()))
        .with("int8", heads.stream().map(JournalHead::lastNumber))
        .with("text", heads.stream().map(head -> HashChain.hex(head.lastHash())))
        .execute();
  }
}
