package coop.fourmiliere.inventory.stock;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.SearchWords;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The stock as one reads it: every article that the shop keeps, moved or not. */
@ApplicationScoped
class StockList {

  private static final int LAST_MOVES = 50;

  private static final String SELECT =
      """
      select a.article_id, a.name, a.code, a.unit,
             coalesce(l.on_hand_milli, 0) as on_hand_milli, l.last_moved_at
      from article a left join stock_level l using (article_id)
      where a.kind = 'article'""";

  /** An article that the catalogue dropped is listed as long as there is some of it. */
  private static final String FILTER =
      """

        and (not a.delisted or coalesce(l.on_hand_milli, 0) <> 0)
        and (?::tsquery is null or a.words @@ ?::tsquery)
        and (?::boolean is null or (coalesce(l.on_hand_milli, 0) < 0) = ?)""";

  private final DataSource database;

  StockList(DataSource database) {
    this.database = database;
  }

  /**
   * One page of the stock, by name.
   *
   * @param text beginnings of words of name, brand, supplier, code or barcode; null for all
   * @param negative only articles below zero, only others, or null for both
   */
  Page<StockItem> page(String text, Boolean negative, int page) {
    List<StockItem> items =
        filtered(
                SELECT + FILTER + " order by a.sort_name, a.article_id limit ? offset ?",
                text,
                negative)
            .with(Paging.SIZE)
            .with(Paging.offset(page))
            .list(StockList::item);
    long total =
        filtered("select count(*) from (" + SELECT + FILTER + ") as found", text, negative)
            .one(row -> row.getLong(1));
    return new Page<>(items, total);
  }

  /** An article with its last moves, newest first. */
  Optional<StockItem> article(UUID id) {
    return Query.of(database, SELECT + " and a.article_id = ?")
        .with(id)
        .first(StockList::item)
        .map(item -> item.with(lastMoves(id)));
  }

  private List<StockItem.Move> lastMoves(UUID article) {
    return Query.of(
            database,
            """
            select id, kind, quantity_milli, moved_at, document_id, reference from stock_move
            where article_id = ? order by moved_at desc, id desc limit ?""")
        .with(article)
        .with(LAST_MOVES)
        .list(
            row ->
                new StockItem.Move(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getLong("quantity_milli"),
                    Query.instant(row, "moved_at"),
                    row.getObject("document_id", UUID.class),
                    row.getString("reference")));
  }

  private Query filtered(String sql, String text, Boolean negative) {
    String words = SearchWords.prefixQuery(text);
    return Query.of(database, sql).with(words).with(words).with(negative).with(negative);
  }

  private static StockItem item(ResultSet row) throws SQLException {
    long onHand = row.getLong("on_hand_milli");
    return new StockItem(
        row.getObject("article_id", UUID.class),
        row.getString("name"),
        row.getString("code"),
        row.getString("unit"),
        onHand,
        onHand < 0,
        Query.instant(row, "last_moved_at"),
        null);
  }
}
