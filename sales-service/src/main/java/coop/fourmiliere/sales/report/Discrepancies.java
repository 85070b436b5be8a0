package coop.fourmiliere.sales.report;

import coop.fourmiliere.sales.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes where a ticket differs from what the server knows. Nothing is ever refused for it. */
@ApplicationScoped
public class Discrepancies {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private static final String COMPARE =
      """
      insert into discrepancy (ticket_id, line_no, kind, as_sold, in_catalogue)
      select ?, sold.line_no, found.kind, found.as_sold, found.in_catalogue
      from unnest(?::int[], ?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::int[])
          as sold (line_no, article_id, name, price_cents, vat_rate_bp, discount_bp)
        left join article a on a.id = sold.article_id
        cross join lateral (values
          ('unknown-article', a.id is null or a.name is null, sold.name, null),
          ('name', a.name <> sold.name, sold.name, a.name),
          ('price', a.price_cents <> sold.price_cents, sold.price_cents::text, a.price_cents::text),
          ('vat-rate', a.vat_rate_bp <> sold.vat_rate_bp, sold.vat_rate_bp::text, a.vat_rate_bp::text),
          ('discount', sold.discount_bp <> 0, sold.discount_bp::text, null)
        ) as found (kind, differs, as_sold, in_catalogue)
      where found.differs""";

  private static final String CLOCK =
      "insert into discrepancy (ticket_id, kind, as_sold) values (?, 'clock', ?)";

  private final Database database;

  Discrepancies(Database database) {
    this.database = database;
  }

  /** Compares what was sold with the catalogue as it is known now. */
  public void compareWithCatalogue(UUID ticketId, List<SoldLine> lines) {
    database.with(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(COMPARE)) {
            insert.setObject(1, ticketId);
            array(connection, insert, 2, "int4", lines.stream().map(SoldLine::lineNo).toArray());
            array(connection, insert, 3, "uuid", lines.stream().map(SoldLine::articleId).toArray());
            array(connection, insert, 4, "text", lines.stream().map(SoldLine::name).toArray());
            array(
                connection, insert, 5, "int8", lines.stream().map(SoldLine::priceCents).toArray());
            array(connection, insert, 6, "int4", lines.stream().map(SoldLine::vatRateBp).toArray());
            array(
                connection, insert, 7, "int4", lines.stream().map(SoldLine::discountBp).toArray());
            return insert.executeUpdate();
          }
        });
  }

  /** Notes when the till's clock and the server's are more than five minutes apart. */
  public void compareClocks(UUID ticketId, Instant completedAt, Instant receivedAt) {
    if (Duration.between(completedAt, receivedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0) {
      return;
    }
    database.with(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(CLOCK)) {
            insert.setObject(1, ticketId);
            insert.setString(2, completedAt.toString());
            return insert.executeUpdate();
          }
        });
  }

  private static void array(
      Connection connection, PreparedStatement insert, int at, String type, Object[] values)
      throws SQLException {
    insert.setArray(at, connection.createArrayOf(type, values));
  }

  /** What of a line can be compared. */
  public record SoldLine(
      int lineNo, UUID articleId, String name, long priceCents, int vatRateBp, int discountBp) {}
}
