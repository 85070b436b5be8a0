package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.faults.ClientLog.Acknowledged;
import coop.fourmiliere.acceptance.faults.ClientLog.Delivery;
import coop.fourmiliere.acceptance.shop.Assortment;
import coop.fourmiliere.acceptance.shop.Database;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What each database holds of the clients' tickets and deliveries, in one form to be compared. */
final class Comparison {

  private static final String TICKETS =
      """
      select id, kind, till_id, receipt_number, encode(hash, 'hex'), total_cents, rounding_cents, to_pay_cents
      from ticket where till_id like ? || '%'""";

  private static final String MOVES =
      """
      select document_id, line_no, article_id, quantity_milli from stock_move
      where moved_at >= ?::timestamptz and kind in ('sale', 'refund', 'receipt')""";

  private static final String POSTINGS =
      """
      select e.source, e.id, p.account, p.debit_cents - p.credit_cents
      from journal_entry e join posting p on p.entry_id = e.id
      where e.till_id like ? || '%' and e.source_type in ('sale', 'refund') or e.journal = 'ACH'""";

  private final Database sales;
  private final Database inventory;
  private final Database accounting;
  private final Assortment assortment;
  private final String tills;

  /**
   * @param tills how the names of the clients' tills begin
   */
  Comparison(RunningShop shop, Assortment assortment, String tills) {
    this.sales = shop.database(Target.SALES);
    this.inventory = shop.database(Target.INVENTORY);
    this.accounting = shop.database(Target.ACCOUNTING);
    this.assortment = assortment;
    this.tills = tills;
  }

  /** The tickets that the clients were told are safe, as sales-service must have them. */
  static Map<UUID, String> acknowledged(ClientLog log) {
    Map<UUID, String> tickets = new TreeMap<>();
    for (Acknowledged one : log.tickets()) {
      Ticket.Totals totals = one.ticket().totals();
      int sign = one.sale() ? 1 : -1;
      tickets.put(
          one.id(),
          text(
              one.sale() ? "sale" : "refund",
              one.tillId(),
              one.number(),
              one.hash(),
              sign * totals.totalCents(),
              sign * totals.roundingCents(),
              sign * totals.toPayCents()));
    }
    return tickets;
  }

  Map<UUID, String> sold() {
    Map<UUID, String> tickets = new TreeMap<>();
    sales
        .rows(
            TICKETS,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    text(
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8))),
            tills)
        .forEach(ticket -> tickets.put(ticket.getKey(), ticket.getValue()));
    return tickets;
  }

  private static String text(Object... parts) {
    return String.join(" ", java.util.Arrays.stream(parts).map(String::valueOf).toList());
  }

  /** The moves that the clients' tickets and deliveries must have made, by document. */
  static Map<UUID, Map<String, Long>> expectedMoves(ClientLog log) {
    Map<UUID, Map<String, Long>> moves = new TreeMap<>();
    for (Acknowledged one : log.tickets()) {
      Map<String, Long> own = one.ticket().moves(one.sale());
      if (!own.isEmpty()) {
        moves.put(one.id(), own);
      }
    }
    for (Delivery delivery : log.deliveries()) {
      moves.put(delivery.id(), Map.of("1 " + Receiver.CODE, Receiver.MILLI));
    }
    return moves;
  }

  /** The moves that stock has made since then, by document. */
  Map<UUID, Map<String, Long>> moved(String since) {
    Map<UUID, Map<String, Long>> moves = new TreeMap<>();
    inventory
        .rows(
            MOVES,
            row ->
                new Part(
                    row.getObject(1, UUID.class),
                    row.getInt(2) + " " + assortment.code(row.getObject(3, UUID.class)),
                    row.getLong(4)),
            since)
        .forEach(part -> part.addTo(moves));
    return moves;
  }

  /** The one entry that each of the clients' tickets and deliveries must have. */
  static Map<UUID, Map<String, Long>> expectedEntries(ClientLog log) {
    Map<UUID, Map<String, Long>> entries = new TreeMap<>();
    log.tickets().forEach(one -> entries.put(one.id(), one.ticket().entry()));
    log.deliveries().forEach(delivery -> entries.put(delivery.id(), Receiver.ENTRY));
    return entries;
  }

  /** The postings of the books by the ticket or delivery they come from. */
  Map<UUID, Map<String, Long>> booked() {
    Map<UUID, Map<String, Long>> entries = new TreeMap<>();
    Map<UUID, UUID> entryOf = new TreeMap<>();
    accounting
        .rows(POSTINGS, row -> new Booked(entry(row), part(row)), tills)
        .forEach(
            booked -> {
              UUID first = entryOf.putIfAbsent(booked.part().document(), booked.entry());
              if (first != null && !first.equals(booked.entry())) {
                throw new AssertionError("two entries of " + booked.part().document());
              }
              booked.part().addTo(entries);
            });
    return entries;
  }

  private static UUID entry(ResultSet row) throws SQLException {
    return row.getObject(2, UUID.class);
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(row.getObject(1, UUID.class), row.getString(3), row.getLong(4));
  }

  /** One move or posting of a document. */
  private record Part(UUID document, String what, long amount) {

    void addTo(Map<UUID, Map<String, Long>> documents) {
      documents.computeIfAbsent(document, any -> new TreeMap<>()).merge(what, amount, Long::sum);
    }
  }

  private record Booked(UUID entry, Part part) {}
}
