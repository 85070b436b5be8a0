package coop.fourmiliere.sales.till;

import coop.fourmiliere.sales.Database;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.TenderKind;
import coop.fourmiliere.sales.totals.VatFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Adds up sessions from their tickets: a sum of stored figures, nothing is computed again. */
@ApplicationScoped
class SessionFigures {

  private static final String COUNTS =
      """
      select session_id, count(*) filter (where kind = 'sale'),
        count(*) filter (where kind = 'refund'), sum(total_cents), sum(rounding_cents)
      from ticket where session_id = any (?) group by session_id""";

  private static final String TENDERS =
      """
      select session_id, tender.kind, sum(tender.amount)
      from ticket cross join unnest(tender_kinds, tender_amounts) as tender (kind, amount)
      where session_id = any (?) group by session_id, tender.kind""";

  private static final String VAT =
      """
      select session_id, vat.rate, sum(vat.total), sum(vat.base)
      from ticket cross join unnest(vat_rates, vat_totals, vat_bases) as vat (rate, total, base)
      where session_id = any (?) group by session_id, vat.rate order by vat.rate""";

  private static final String MOVEMENTS =
      """
      select session_id, sum(case kind when 'in' then amount_cents else -amount_cents end)
      from cash_movement where session_id = any (?) group by session_id""";

  private final Database database;

  SessionFigures(Database database) {
    this.database = database;
  }

  /** The totals of one session. */
  SessionTotals of(UUID session) {
    return of(List.of(session)).get(session);
  }

  /** The totals of each of the sessions. */
  Map<UUID, SessionTotals> of(Collection<UUID> sessions) {
    Map<UUID, Sums> sums = new HashMap<>();
    sessions.forEach(id -> sums.put(id, new Sums()));
    database.with(
        connection -> {
          each(connection, COUNTS, sums, Sums::counts);
          each(connection, TENDERS, sums, Sums::tender);
          each(connection, VAT, sums, Sums::vat);
          each(connection, MOVEMENTS, sums, Sums::movements);
          return null;
        });
    Map<UUID, SessionTotals> totals = new HashMap<>();
    sums.forEach((id, sum) -> totals.put(id, sum.totals()));
    return totals;
  }

  private static void each(Connection connection, String sql, Map<UUID, Sums> sums, Reader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", sums.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(sums.get(row.getObject(1, UUID.class)), row);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Reader {
    void read(Sums sums, ResultSet row) throws SQLException;
  }

  private static final class Sums {
    private final List<Tender> tenders = new ArrayList<>();
    private final List<VatFigures> vat = new ArrayList<>();
    private long sales;
    private long refunds;
    private long total;
    private long rounding;
    private long moved;

    void counts(ResultSet row) throws SQLException {
      sales = row.getLong(2);
      refunds = row.getLong(3);
      total = row.getLong(4);
      rounding = row.getLong(5);
    }

    void tender(ResultSet row) throws SQLException {
      TenderKind kind = TenderKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
      tenders.add(new Tender(kind, row.getLong(3), null));
    }

    void vat(ResultSet row) throws SQLException {
      long all = row.getLong(3);
      long base = row.getLong(4);
      vat.add(new VatFigures(row.getInt(2), all, base, all - base));
    }

    void movements(ResultSet row) throws SQLException {
      moved = row.getLong(2);
    }

    SessionTotals totals() {
      tenders.sort(Comparator.comparing(Tender::kind));
      return new SessionTotals(sales, refunds, total, rounding, tenders, vat, moved);
    }
  }
}
