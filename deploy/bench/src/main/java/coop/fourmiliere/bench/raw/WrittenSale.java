package coop.fourmiliere.bench.raw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sale left in the database of sales-service. Its payments are in the row of its ticket.
 *
 * @param outbox the fact that it is waiting for Kafka
 */
record WrittenSale(Row ticket, List<Row> lines, Row outbox) {

  /**
   * The newest sales of a shop.
   *
   * @throws IllegalStateException when nothing was sold yet
   */
  static List<WrittenSale> newest(Connection shop, int count) throws SQLException {
    List<WrittenSale> sales = new ArrayList<>();
    for (Row ticket :
        Row.read(shop, "ticket", "kind = 'sale' order by received_at desc limit " + count)) {
      Object id = ticket.get("id");
      sales.add(
          new WrittenSale(
              ticket,
              Row.read(shop, "ticket_line", "ticket_id = ? order by line_no", id),
              Row.read(shop, "outbox", "key = ?", id).get(0)));
    }
    if (sales.isEmpty()) {
      throw new IllegalStateException("The shop has sold nothing: there is nothing to write");
    }
    return sales;
  }
}
