package coop.fourmiliere.inventory.stock;

import coop.fourmiliere.inventory.catalogue.Articles;
import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All moves of stock. Adding moves raises and lowers the levels in the same statement. */
@ApplicationScoped
public class StockMoves {

  /**
   * Moves that are there already are left alone, and only new ones touch their level. Levels are
   * locked in the order of their articles, so that two batches never wait for each other.
   */
  private static final String ADD =
      """
      with fresh as (
          insert into stock_move (id, document_id, line_no, kind, article_id, quantity_milli, moved_at, reference)
          select id, document_id, line_no, kind, article_id, quantity_milli, moved_at::timestamptz, reference
          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
               as m(id, document_id, line_no, kind, article_id, quantity_milli, moved_at, reference)
          on conflict (document_id, line_no) do nothing
          returning article_id, quantity_milli, moved_at)
      insert into stock_level as l (article_id, on_hand_milli, last_moved_at)
      select article_id, sum(quantity_milli), max(moved_at) from fresh group by article_id order by article_id
      on conflict (article_id) do update
      set on_hand_milli = l.on_hand_milli + excluded.on_hand_milli,
          last_moved_at = greatest(l.last_moved_at, excluded.last_moved_at),
          version = l.version + 1""";

  private final DataSource database;
  private final Articles articles;

  StockMoves(DataSource database, Articles articles) {
    this.database = database;
    this.articles = articles;
  }

  /** Adds the moves that are not there yet, and moves the levels of their articles. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<StockMove> moves) {
    if (moves.isEmpty()) {
      return;
    }
    articles.addUnknown(
        moves.stream().map(move -> move.article().id()),
        moves.stream().map(move -> move.article().name()),
        moves.stream().map(move -> move.article().unit()));
    Query.of(database, ADD)
        .with("uuid", Stream.generate(UuidV7::next).limit(moves.size()))
        .with("uuid", moves.stream().map(StockMove::document))
        .with("int4", moves.stream().map(StockMove::lineNo))
        .with("text", moves.stream().map(move -> move.kind().code()))
        .with("uuid", moves.stream().map(move -> move.article().id()))
        .with("int8", moves.stream().map(move -> move.quantity().milli()))
        .with("text", moves.stream().map(move -> move.movedAt().toString()))
        .with("text", moves.stream().map(StockMove::reference))
        .execute();
  }
}
