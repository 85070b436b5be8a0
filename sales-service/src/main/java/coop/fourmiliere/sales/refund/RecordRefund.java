package coop.fourmiliere.sales.refund;

import coop.fourmiliere.sales.OnCalendar;
import coop.fourmiliere.sales.totals.Limits;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.Totals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records a refund as the till made it; positive amounts are paid out.
 *
 * @param saleId the sale that is taken back
 * @param tillSessionId the session in which it is taken back, which may be of another till
 * @param completedAt by the till's clock
 * @param soldBy who did it; null for whoever sends it
 */
record RecordRefund(
    @NotNull UUID saleId,
    @NotNull UUID tillSessionId,
    @NotNull @OnCalendar Instant completedAt,
    @NotEmpty List<@NotNull @Valid RefundLine> lines,
    @NotNull @Size(max = Limits.TENDERS) List<@NotNull @Valid Tender> tenders,
    @NotNull @Valid Totals totals,
    UUID soldBy) {

  RecordRefund withoutSoldBy() {
    return new RecordRefund(saleId, tillSessionId, completedAt, lines, tenders, totals, null);
  }
}
