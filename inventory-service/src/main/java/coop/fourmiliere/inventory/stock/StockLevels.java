package coop.fourmiliere.inventory.stock;

import coop.fourmiliere.jdbc.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is on hand of each article: the sum of its moves. */
@ApplicationScoped
class StockLevels {

  private final DataSource database;

  StockLevels(DataSource database) {
    this.database = database;
  }

  /**
   * The levels that changed since they were last taken. A level that a sale is moving at this
   * moment is left for the next time: nobody waits for anybody.
   */
  List<Level> takeChanged() {
    return Query.of(
            database,
            """
            update stock_level l set published_version = l.version
            from (select article_id from stock_level where published_version < version
                  order by article_id for update skip locked) as changed
            where l.article_id = changed.article_id
            returning l.article_id, l.on_hand_milli, l.version""")
        .list(
            row ->
                new Level(
                    row.getObject("article_id", UUID.class),
                    row.getLong("on_hand_milli"),
                    row.getLong("version")));
  }

  /** Articles whose level is not the sum of their moves. There should be none. */
  List<Difference> differences() {
    return Query.of(
            database,
            """
            select article_id, coalesce(l.on_hand_milli, 0) as on_hand, coalesce(m.moved, 0) as moved
            from stock_level l
            full join (select article_id, sum(quantity_milli) as moved from stock_move group by article_id) m
            using (article_id)
            where coalesce(l.on_hand_milli, 0) <> coalesce(m.moved, 0)
            order by article_id""")
        .list(
            row ->
                new Difference(
                    row.getObject("article_id", UUID.class),
                    row.getLong("on_hand"),
                    row.getLong("moved")));
  }

  long count() {
    return Query.of(database, "select count(*) from stock_level").one(row -> row.getLong(1));
  }

  /** What is on hand of an article, in thousandths of its unit; grows in version. */
  record Level(UUID articleId, long onHandMilli, long version) {}

  /** A level and the sum of the moves, in thousandths, that should be the same. */
  record Difference(UUID articleId, long onHandMilli, long movedMilli) {}
}
