package coop.fourmiliere.accounting.rules;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the books need of a sale or of a refund: the amounts as the ticket tells them. Those of a
 * refund read as paid out.
 *
 * @param saleId the sale, or the one that is refunded
 * @param refundId the refund, or null for a sale
 * @param receiptNumber the ticket's number on its till
 * @param reference the short name on the paper
 */
public record Ticket(
    UUID saleId,
    UUID refundId,
    String tillId,
    UUID tillSessionId,
    LocalDate businessDate,
    String receiptNumber,
    String reference,
    List<Line> lines,
    List<Tender> tenders,
    Totals totals) {

  /** Checks that what the books can't do without is there. */
  public Ticket {
    requireNonNull(saleId, "saleId");
    requireNonNull(tillId, "tillId");
    requireNonNull(tillSessionId, "tillSessionId");
    requireNonNull(businessDate, "businessDate");
    requireNonNull(reference, "reference");
    requireNonNull(totals, "totals");
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /** A line's kind (article, deposit, voucher) and what it comes to, VAT included. */
  public record Line(String kind, long totalCents) {

    public Line {
      requireNonNull(kind, "kind");
    }

    Money total() {
      return Money.of(totalCents);
    }
  }

  /** A means of payment and its part of what was paid. */
  public record Tender(String kind, long amountCents) {

    public Tender {
      requireNonNull(kind, "kind");
    }

    Money amount() {
      return Money.of(amountCents);
    }
  }

  /** The rounding of the cash part, and the VAT of each rate on the ticket. */
  public record Totals(long roundingCents, List<Vat> vat) {

    public Totals {
      vat = List.copyOf(vat);
    }

    Money rounding() {
      return Money.of(roundingCents);
    }
  }

  /** One rate's share: what it comes to without VAT, and the VAT. */
  public record Vat(int rateBp, long baseCents, long vatCents) {

    VatRate rate() {
      return VatRate.of(rateBp);
    }

    Money base() {
      return Money.of(baseCents);
    }

    Money tax() {
      return Money.of(vatCents);
    }
  }
}
