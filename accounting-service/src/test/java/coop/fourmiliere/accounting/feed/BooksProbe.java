package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.jdbc.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Looks into the database as an auditor would, past the service's own code. */
@ApplicationScoped
public class BooksProbe {

  private final DataSource database;

  BooksProbe(DataSource database) {
    this.database = database;
  }

  /** The postings of a fact, a line each, for example {@code C 700060 292 @600}; empty if none. */
  public String postings(UUID source) {
    return String.join(
        "\n",
        Query.of(
                database,
                """
                select case when debit_cents > 0 then 'D ' else 'C ' end || account || ' '
                       || debit_cents + credit_cents || coalesce(' @' || vat_rate_bp, '') as line
                from posting join journal_entry e on e.id = entry_id
                where source = ? order by number, line_no""")
            .with(source)
            .list(row -> row.getString("line")));
  }

  /** Waits until the fact is in the books. */
  public void awaitEntry(UUID source) {
    await(() -> entries(source) > 0);
  }

  /** Waits until the event is on the shelf and returns the reason. */
  public String awaitParked(UUID event) {
    await(() -> !parked(event).isEmpty());
    return parked(event).get(0);
  }

  /** How many entries the fact has. */
  public long entries(UUID source) {
    return count("select count(*) from journal_entry where source = '" + source + "'");
  }

  /** What a query counts. */
  public long count(String sql) {
    return Query.of(database, sql).one(row -> row.getLong(1));
  }

  /** The text that a query finds. */
  public String text(String sql) {
    return Query.of(database, sql).one(row -> row.getString(1));
  }

  /** Runs any statement. */
  public int execute(String sql) {
    return Query.of(database, sql).execute();
  }

  /** Does harm as only somebody with the database's password can, looks, and puts all back. */
  public void withoutGuards(Runnable harm, Runnable look) {
    execute("create table saved_entry as select * from journal_entry");
    execute("create table saved_posting as select * from posting");
    guards("disable");
    try {
      harm.run();
      look.run();
    } finally {
      execute("delete from posting");
      execute("delete from journal_entry");
      execute("insert into journal_entry select * from saved_entry");
      execute("insert into posting select * from saved_posting");
      guards("enable");
      execute("drop table saved_entry, saved_posting");
    }
  }

  private void guards(String what) {
    execute("alter table journal_entry " + what + " trigger user");
    execute("alter table posting " + what + " trigger user");
  }

  private List<String> parked(UUID event) {
    return Query.of(database, "select reason from parked where event_id = ?")
        .with(event)
        .list(row -> row.getString("reason"));
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }
}
