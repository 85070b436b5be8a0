package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import java.util.ArrayList;
import java.util.List;

/** Holds what the till sent against the rules, on arrival, so that no closing is ever surprised. */
public final class TotalsCheck {

  private final List<Violation> violations = new ArrayList<>();

  private TotalsCheck() {}

  /**
   * Requires that totals and payments are those that the rules give.
   *
   * @param computed what the lines come to
   * @param tenders the payments as sent
   * @param sent the totals as sent
   * @return how the ticket is settled
   * @throws Refusal 422 {@code totals-differ} or {@code tenders-differ}, naming each figure
   */
  public static Settlement require(TicketTotals computed, List<Tender> tenders, Totals sent) {
    TotalsCheck check = new TotalsCheck();
    check.requireOneCashTender(tenders);
    Settlement settlement = Settlement.of(computed.total(), tenders);
    check.compareTotals(computed, settlement, sent);
    check.compareTenders(settlement, tenders);
    return settlement;
  }

  /** What goes back to the customer, in cents. */
  public static long changeCents(List<Tender> tenders) {
    return Money.sum(tenders.stream().map(Tender::change).toList()).cents();
  }

  private void compareTotals(TicketTotals computed, Settlement settlement, Totals sent) {
    compare("totals.totalCents", sent.totalCents(), computed.total());
    compare("totals.roundingCents", sent.roundingCents(), settlement.rounding());
    compare("totals.toPayCents", sent.toPayCents(), settlement.toPay());
    List<VatFigures> vat = VatFigures.of(computed.vat());
    if (sent.vat().size() != vat.size()) {
      differs("totals.vat", "has " + sent.vat().size() + " rates, the lines have " + vat.size());
    } else {
      for (int i = 0; i < vat.size(); i++) {
        compareVat("totals.vat[" + i + "].", sent.vat().get(i), vat.get(i));
      }
    }
    refuseIfAny(SalesProblem.TOTALS_DIFFER, "The server computes other figures: see violations.");
  }

  private void compareVat(String field, VatFigures sent, VatFigures computed) {
    compare(field + "rateBp", sent.rateBp(), Money.of(computed.rateBp()));
    compare(field + "totalCents", sent.totalCents(), Money.of(computed.totalCents()));
    compare(field + "baseCents", sent.baseCents(), Money.of(computed.baseCents()));
    compare(field + "vatCents", sent.vatCents(), Money.of(computed.vatCents()));
  }

  private void requireOneCashTender(List<Tender> tenders) {
    if (tenders.stream().filter(Tender::isCash).count() > 1) {
      differs("tenders", "has more than one cash payment");
    }
    refuseIfAny(SalesProblem.TENDERS_DIFFER, "Put all cash in one payment.");
  }

  private void compareTenders(Settlement settlement, List<Tender> tenders) {
    for (int i = 0; i < tenders.size(); i++) {
      Tender tender = tenders.get(i);
      String field = "tenders[" + i + "].";
      requireSameWay(field, tender, settlement.toPay());
      if (tender.isCash()) {
        compare(field + "amountCents", tender.amountCents(), settlement.cash());
        if (tender.change().isNegative()) {
          differs(field + "tenderedCents", "is less than the amount");
        }
      } else if (!tender.change().isZero()) {
        differs(field + "tenderedCents", "only cash gives change");
      }
    }
    compare(
        "tenders",
        Money.sum(tenders.stream().map(Tender::amount).toList()).cents(),
        settlement.toPay());
    refuseIfAny(SalesProblem.TENDERS_DIFFER, "The payments do not fit: see violations.");
  }

  /** Nobody is paid out in cash what they pay in by card or voucher (no change on vouchers). */
  private void requireSameWay(String field, Tender tender, Money toPay) {
    int way = Long.signum(tender.amountCents());
    if (way != 0 && way != Long.signum(toPay.cents())) {
      differs(field + "amountCents", "goes the other way than what is to be paid");
    }
  }

  private void compare(String field, long sent, Money computed) {
    if (sent != computed.cents()) {
      differs(field, "is " + sent + ", must be " + computed.cents());
    }
  }

  private void differs(String field, String message) {
    violations.add(new Violation(field, "differs", message));
  }

  private void refuseIfAny(SalesProblem problem, String detail) {
    if (!violations.isEmpty()) {
      throw new Refusal(problem, detail, violations);
    }
  }
}
