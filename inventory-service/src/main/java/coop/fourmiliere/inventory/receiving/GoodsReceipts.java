package coop.fourmiliere.inventory.receiving;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** All deliveries that were taken in. */
@ApplicationScoped
class GoodsReceipts {

  private final DataSource database;

  GoodsReceipts(DataSource database) {
    this.database = database;
  }

  /** The next number of the year; whoever takes one holds the series until the commit: no gap. */
  long nextNumber(int year) {
    return Query.of(
            database,
            """
            insert into receipt_number as n (year, last) values (?, 1)
            on conflict (year) do update set last = n.last + 1 returning last""")
        .with(year)
        .one(row -> row.getLong(1));
  }

  /**
   * Writes a receipt.
   *
   * @param request what was asked for, as a hash by which a repetition is known
   * @return false when its id was taken in the meantime, and nothing was written
   */
  boolean add(GoodsReceipt receipt, String request) {
    int added =
        Query.of(
                database,
                """
                insert into goods_receipt (id, year, number, supplier_id, supplier_name, received_on,
                                           received_at, received_by, note, total_cost_cents, request)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
            .with(receipt.id())
            .with(receipt.receivedOn().getYear())
            .with(receipt.number())
            .with(receipt.supplierId())
            .with(receipt.supplierName())
            .with(receipt.receivedOn())
            .with(receipt.receivedAt())
            .with(receipt.receivedBy())
            .with(receipt.note())
            .with(receipt.totalCostCents())
            .with(request)
            .execute();
    if (added == 1) {
      addLines(receipt);
    }
    return added == 1;
  }

  /** The request that made a receipt, as a hash. */
  Optional<String> request(UUID id) {
    return Query.of(database, "select request from goods_receipt where id = ?")
        .with(id)
        .first(row -> row.getString(1));
  }

  /** A receipt with its lines. */
  Optional<GoodsReceipt> find(UUID id) {
    return Query.of(database, "select * from goods_receipt where id = ?")
        .with(id)
        .first(GoodsReceipts::receipt)
        .map(receipt -> receipt.with(lines(id)));
  }

  /** One page of receipts without their lines, newest first; of one supplier, or of all if null. */
  Page<GoodsReceipt> page(UUID supplierId, int page) {
    String filter = "from goods_receipt where (?::uuid is null or supplier_id = ?)";
    List<GoodsReceipt> items =
        Query.of(
                database,
                "select * " + filter + " order by received_at desc, id desc limit ? offset ?")
            .with(supplierId)
            .with(supplierId)
            .with(Paging.SIZE)
            .with(Paging.offset(page))
            .list(GoodsReceipts::receipt);
    long total =
        Query.of(database, "select count(*) " + filter)
            .with(supplierId)
            .with(supplierId)
            .one(row -> row.getLong(1));
    return new Page<>(items, total);
  }

  private void addLines(GoodsReceipt receipt) {
    List<GoodsReceipt.Line> lines = receipt.lines();
    Query.of(
            database,
            """
            insert into goods_receipt_line (receipt_id, line_no, article_id, name, unit, quantity_milli,
                                            unit_cost_cents, line_cost_cents)
            select ?, line.* from unnest(?, ?, ?, ?, ?, ?, ?) as line""")
        .with(receipt.id())
        .with("int4", lines.stream().map(GoodsReceipt.Line::lineNo))
        .with("uuid", lines.stream().map(GoodsReceipt.Line::articleId))
        .with("text", lines.stream().map(GoodsReceipt.Line::name))
        .with("text", lines.stream().map(GoodsReceipt.Line::unit))
        .with("int8", lines.stream().map(GoodsReceipt.Line::quantityMilli))
        .with("int8", lines.stream().map(GoodsReceipt.Line::unitCostCents))
        .with("int8", lines.stream().map(GoodsReceipt.Line::lineCostCents))
        .execute();
  }

  private List<GoodsReceipt.Line> lines(UUID receipt) {
    return Query.of(
            database, "select * from goods_receipt_line where receipt_id = ? order by line_no")
        .with(receipt)
        .list(
            row ->
                new GoodsReceipt.Line(
                    row.getInt("line_no"),
                    row.getObject("article_id", UUID.class),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getLong("quantity_milli"),
                    row.getObject("unit_cost_cents", Long.class),
                    row.getLong("line_cost_cents")));
  }

  private static GoodsReceipt receipt(ResultSet row) throws SQLException {
    return new GoodsReceipt(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("supplier_id", UUID.class),
        row.getString("supplier_name"),
        row.getObject("received_on", LocalDate.class),
        Query.instant(row, "received_at"),
        row.getObject("received_by", UUID.class),
        row.getString("note"),
        null,
        row.getLong("total_cost_cents"));
  }
}
