package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.sales.totals.Settlement;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.TicketTotals;
import java.util.List;

/**
 * What a ticket comes to and how it is paid.
 *
 * @param totals what the lines come to
 * @param settlement how cash rounds it
 * @param tenders the payments
 */
public record Figures(TicketTotals totals, Settlement settlement, List<Tender> tenders) {

  /** What goes into the drawer, or out of it when negative. */
  public Money cash() {
    return settlement.cash();
  }
}
