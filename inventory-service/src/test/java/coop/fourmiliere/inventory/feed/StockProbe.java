package coop.fourmiliere.inventory.feed;

import coop.fourmiliere.jdbc.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Looks into the database as somebody who counts, past the service's own code. */
@ApplicationScoped
public class StockProbe {

  private final DataSource database;

  StockProbe(DataSource database) {
    this.database = database;
  }

  /** The moves of a document, a line each, for example {@code 1 sale -1236}. */
  public List<String> moves(UUID document) {
    return Query.of(
            database,
            """
            select line_no || ' ' || kind || ' ' || quantity_milli as line
            from stock_move where document_id = ? order by line_no""")
        .with(document)
        .list(row -> row.getString("line"));
  }

  /** Waits until the document has moved stock. */
  public void awaitMoves(UUID document) {
    await(() -> !moves(document).isEmpty());
  }

  /** What is on hand, in thousandths. */
  public long onHand(UUID article) {
    return Query.of(database, "select on_hand_milli from stock_level where article_id = ?")
        .with(article)
        .one(row -> row.getLong(1));
  }

  /** The article's name in the copy, or null. */
  public String name(UUID article) {
    return Query.of(database, "select name from article where article_id = ?")
        .with(article)
        .first(row -> row.getString(1))
        .orElse(null);
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

  /** Waits until it is so. */
  public static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }
}
