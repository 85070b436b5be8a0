package coop.fourmiliere.acceptance.shop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the shop wrote down about a ticket, read from the tables of the three services. */
public final class Records {

  private final Database sales;
  private final Database inventory;
  private final Database accounting;
  private final Assortment assortment;

  private Records(RunningShop shop, Assortment assortment) {
    this.sales = shop.database(Target.SALES);
    this.inventory = shop.database(Target.INVENTORY);
    this.accounting = shop.database(Target.ACCOUNTING);
    this.assortment = assortment;
  }

  /** Opens them. */
  public static Records of(RunningShop shop) {
    return new Records(shop, Assortment.of(shop));
  }

  /** A till's tickets, in the order of their numbers. */
  public List<Ticket> tickets(String tillId) {
    return sales.rows(
        """
        select id, receipt_number, kind, total_cents, to_pay_cents
        from ticket where till_id = ? order by receipt_number""",
        row ->
            new Ticket(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5)),
        tillId);
  }

  /** What left the stock (below zero) and came back with a ticket: thousandths by article code. */
  public Map<String, Long> moves(UUID ticket) {
    Map<String, Long> moves = new TreeMap<>();
    inventory
        .rows(
            "select article_id, quantity_milli from stock_move where document_id = ?",
            row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
            ticket)
        .forEach(move -> moves.merge(assortment.code(move.getKey()), move.getValue(), Long::sum));
    return moves;
  }

  /** How much of an article is on hand, in thousandths. */
  public long onHand(String code) {
    return inventory.number(
        "select coalesce(sum(on_hand_milli), 0) from stock_level where article_id = ?",
        assortment.article(code).id());
  }

  /** The entries that a fact has: debits less credits in cents by account, one map per entry. */
  public List<Map<String, Long>> entries(UUID source) {
    return accounting
        .rows(
            "select id from journal_entry where source = ?",
            row -> row.getObject(1, UUID.class),
            source)
        .stream()
        .map(this::postings)
        .toList();
  }

  private Map<String, Long> postings(UUID entry) {
    Map<String, Long> postings = new TreeMap<>();
    accounting
        .rows(
            "select account, debit_cents - credit_cents from posting where entry_id = ?",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            entry)
        .forEach(posting -> postings.merge(posting.getKey(), posting.getValue(), Long::sum));
    return postings;
  }

  /** Waits until the books have an entry of that fact. */
  public void awaitEntry(UUID source) {
    Patience.soon().until(() -> !entries(source).isEmpty());
  }

  /** Waits until the stock has moved with that ticket. */
  public void awaitMoves(UUID ticket) {
    Patience.soon().until(() -> !moves(ticket).isEmpty());
  }

  /**
   * A ticket as sales-service keeps it.
   *
   * @param kind sale or refund; the amounts of a refund are below zero
   */
  public record Ticket(UUID id, long number, String kind, long totalCents, long toPayCents) {}
}
