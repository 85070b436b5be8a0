package coop.fourmiliere.sales.checkout;

import coop.fourmiliere.sales.OnCalendar;
import coop.fourmiliere.sales.totals.Limits;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.TicketLine;
import coop.fourmiliere.sales.totals.Totals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records a sale as the till made it.
 *
 * @param tillSessionId the session in which it was sold
 * @param completedAt by the till's clock
 * @param memberId the member who bought, or null
 * @param soldBy who sold; null for whoever sends it
 */
public record RecordSale(
    @NotNull UUID tillSessionId,
    @NotNull @OnCalendar Instant completedAt,
    UUID memberId,
    @NotEmpty List<@NotNull @Valid SaleLine> lines,
    @NotNull @Size(max = Limits.TENDERS) List<@NotNull @Valid Tender> tenders,
    @NotNull @Valid Totals totals,
    UUID soldBy) {

  List<TicketLine> arithmetic() {
    return lines.stream().map(SaleLine::arithmetic).toList();
  }

  RecordSale withoutSoldBy() {
    return new RecordSale(tillSessionId, completedAt, memberId, lines, tenders, totals, null);
  }
}
