package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.totals.VatShare;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;

/**
 * Writes a ticket, its lines, where a sale's differ from the catalogue as it is known now, the
 * till's new end and the event in one statement, or nothing. Nothing is ever refused for a
 * difference.
 */
final class TicketInsert {

  private static final String SQL =
      """
      with booked as (
        insert into ticket (id, kind, sale_id, till_id, session_id, receipt_number, reference,
          completed_at, received_at, late, sold_by, sold_by_sent, sent_by,
          total_cents, rounding_cents, to_pay_cents, deposit_cents, voucher_cents,
          vat_rates, vat_totals, vat_bases, tender_kinds, tender_amounts, hash, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        returning id, kind, till_id, sale_id, receipt_number, hash),
      line as (
        select * from unnest(?::int[], ?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::bigint[],
            ?::text[], ?::bigint[], ?::int[])
          as line (line_no, article_id, kind, quantity_milli, vat_rate_bp, total_cents,
            name, price_cents, discount_bp)),
      lines as (
        insert into ticket_line (ticket_id, sale_id, line_no, article_id, kind, quantity_milli,
          vat_rate_bp, total_cents)
        select booked.id, booked.sale_id, line_no, article_id, line.kind, quantity_milli,
          vat_rate_bp, total_cents
        from booked cross join line),
      differences as (
        insert into discrepancy (ticket_id, line_no, kind, as_sold, in_catalogue)
        select booked.id, line.line_no, found.kind, found.as_sold, found.in_catalogue
        from booked
          join line on booked.kind = 'sale'
          left join article a on a.id = line.article_id
          cross join lateral (values
            ('unknown-article', a.id is null or a.name is null, line.name, null),
            ('name', a.name <> line.name, line.name, a.name),
            ('price', a.price_cents <> line.price_cents,
              line.price_cents::text, a.price_cents::text),
            ('vat-rate', a.vat_rate_bp <> line.vat_rate_bp,
              line.vat_rate_bp::text, a.vat_rate_bp::text),
            ('discount', line.discount_bp <> 0, line.discount_bp::text, null)
          ) as found (kind, differs, as_sold, in_catalogue)
        -- The last condition names all that is compared above: most lines differ in nothing.
        where found.differs
          and (a.name, a.price_cents, a.vat_rate_bp, 0)
            is distinct from (line.name, line.price_cents, line.vat_rate_bp, line.discount_bp)),
      moved_on as (
        update till set last_number = booked.receipt_number, last_hash = booked.hash
        from booked where till.id = booked.till_id),
      published as (
        %s select %s from booked)
      select 1 from booked"""
          .formatted(Outbox.INSERT, Outbox.PARAMETERS);

  private final Connection connection;
  private final PreparedStatement insert;
  private int at;

  private TicketInsert(Connection connection, PreparedStatement insert) {
    this.connection = connection;
    this.insert = insert;
  }

  /** Books the ticket; false when its id is taken, and then nothing was written. */
  static boolean run(
      Connection connection, Outbox outbox, NewTicket ticket, String body, byte[] hash)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SQL)) {
      TicketInsert binding = new TicketInsert(connection, insert);
      binding.header(ticket);
      binding.figures(ticket.figures(), ticket.kind() == TicketKind.REFUND ? -1 : 1);
      insert.setBytes(++binding.at, hash);
      insert.setString(++binding.at, body);
      binding.lines(ticket.lines());
      outbox.bind(ticket.event(), insert, ++binding.at);
      try (ResultSet booked = insert.executeQuery()) {
        return booked.next();
      }
    }
  }

  private void header(NewTicket ticket) throws SQLException {
    insert.setObject(++at, ticket.id());
    insert.setString(++at, ticket.kind().code());
    insert.setObject(++at, ticket.saleId());
    insert.setString(++at, ticket.till().tillId());
    insert.setObject(++at, ticket.till().sessionId());
    insert.setLong(++at, ticket.number());
    insert.setString(++at, UuidV7.reference(ticket.id()));
    instant(ticket.completedAt());
    instant(ticket.receivedAt());
    insert.setBoolean(++at, !ticket.till().open());
    insert.setObject(++at, ticket.soldBy());
    insert.setBoolean(++at, ticket.soldBySent());
    insert.setObject(++at, ticket.sentBy());
  }

  private void figures(Figures figures, int sign) throws SQLException {
    insert.setLong(++at, sign * figures.totals().total().cents());
    insert.setLong(++at, sign * figures.settlement().rounding().cents());
    insert.setLong(++at, sign * figures.settlement().toPay().cents());
    insert.setLong(++at, sign * figures.totals().deposits().cents());
    insert.setLong(++at, sign * figures.totals().vouchers().cents());
    List<VatShare> vat = figures.totals().vat();
    array("int4", vat.stream().mapToInt(v -> v.rate().bp()).toArray());
    longs(vat, v -> sign * v.total().cents());
    longs(vat, v -> sign * v.base().cents());
    objects("text", figures.tenders(), tender -> tender.kind().code());
    longs(figures.tenders(), tender -> sign * tender.amountCents());
  }

  private void lines(List<BookedLine> lines) throws SQLException {
    array("int4", lines.stream().mapToInt(BookedLine::lineNo).toArray());
    objects("uuid", lines, BookedLine::articleId);
    objects("text", lines, line -> line.kind().code());
    longs(lines, BookedLine::quantityMilli);
    array("int4", lines.stream().mapToInt(BookedLine::vatRateBp).toArray());
    longs(lines, BookedLine::totalCents);
    objects("text", lines, BookedLine::name);
    longs(lines, BookedLine::unitPriceCents);
    array("int4", lines.stream().mapToInt(BookedLine::discountBp).toArray());
  }

  private void instant(Instant instant) throws SQLException {
    insert.setObject(++at, instant.atOffset(ZoneOffset.UTC));
  }

  private <T> void longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
    array("int8", rows.stream().mapToLong(column).toArray());
  }

  private <T> void objects(String type, List<T> rows, Function<T, Object> column)
      throws SQLException {
    insert.setArray(++at, connection.createArrayOf(type, rows.stream().map(column).toArray()));
  }

  /** The PostgreSQL driver takes arrays of numbers as they are, in binary. */
  private void array(String type, Object numbers) throws SQLException {
    PGConnection driver = connection.unwrap(PGConnection.class);
    insert.setArray(++at, driver.createArrayOf(type, numbers));
  }
}
