package coop.fourmiliere.accounting.rules;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Source;
import coop.fourmiliere.accounting.ledger.SourceType;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.UuidV7;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * From fact to entry. Each rule gives one balanced entry, none when no amount is other than zero,
 * or throws {@link CannotBePosted} with a reason that a person can act on.
 */
public final class PostingRules {

  private final AccountPlan plan;

  /** The rules of a shop whose accounts are these. */
  public PostingRules(AccountPlan plan) {
    this.plan = plan;
  }

  /** A sale: each tender comes in, each rate's turnover and VAT, deposits and vouchers are owed. */
  public Optional<JournalEntry> sale(Ticket sale) {
    return ticket(
        sale,
        new Source(SourceType.SALE, sale.saleId()),
        UnaryOperator.identity(),
        "Ticket %s n° %s (%s)");
  }

  /** A refund: the mirror of a sale. */
  public Optional<JournalEntry> refund(Ticket refund) {
    return ticket(
        refund,
        new Source(SourceType.REFUND, refund.refundId()),
        Money::negated,
        "Remboursement %s n° %s (%s)");
  }

  /** Cash moved: the drawer against the account of that kind of movement. */
  public Optional<JournalEntry> cashMovement(CashMoved moved) {
    if (moved.amountCents() < 0) {
      throw new CannotBePosted("A cash movement of less than nothing: " + moved.amountCents());
    }
    Money amount = Money.of(moved.amountCents());
    Money intoDrawer = "in".equals(moved.kind()) ? amount : amount.negated();
    LocalDate date = moved.businessDate();
    Postings postings =
        new Postings()
            .debit(intoDrawer, () -> plan.drawer(moved.tillId(), date))
            .credit(intoDrawer, () -> plan.required("movement-" + moved.kind(), date));
    return entry(
        new Source(SourceType.CASH_MOVEMENT, moved.movementId()),
        date,
        moved.tillId(),
        moved.tillSessionId(),
        "Mouvement de caisse %s : %s".formatted(moved.tillId(), moved.reason()),
        postings);
  }

  /** A till closed: what is missing is a cost, what is too much is income. */
  public Optional<JournalEntry> cashDifference(TillClosed closed) {
    LocalDate date = closed.businessDate();
    return entry(
        new Source(SourceType.CASH_DIFFERENCE, closed.tillSessionId()),
        date,
        closed.tillId(),
        closed.tillSessionId(),
        "Écart de caisse " + closed.tillId(),
        difference(closed.tillId(), date, Money.ZERO, Money.of(closed.differenceCents())));
  }

  /**
   * A till corrected after its closing: the difference that was booked becomes the one that it is
   * now, so that a surplus which a late ticket explains goes away instead of gaining a shortage.
   */
  public Optional<JournalEntry> tillCorrection(TillCorrected corrected) {
    LocalDate date = corrected.businessDate();
    Money now = Money.of(corrected.differenceCents());
    Money before = now.plus(Money.of(corrected.expectedDeltaCents()));
    return entry(
        new Source(SourceType.TILL_CORRECTION, corrected.correctionId()),
        date,
        corrected.tillId(),
        corrected.tillSessionId(),
        "Écart de caisse %s corrigé".formatted(corrected.tillId()),
        difference(corrected.tillId(), date, before, now));
  }

  /** Goods received: a purchase whose invoice is still to come. Stock is periodic. */
  public Optional<JournalEntry> goodsReceipt(GoodsReceived received) {
    Money total = Money.of(received.totalCostCents());
    Money lines = Money.sum(received.lines().stream().map(GoodsReceived.Line::cost).toList());
    if (!lines.equals(total)) {
      throw new CannotBePosted(
          "The lines cost %d cents, the receipt says %d".formatted(lines.cents(), total.cents()));
    }
    LocalDate date = received.receivedOn();
    Postings postings =
        new Postings()
            .debit(total, () -> plan.required("goods-received", date))
            .credit(total, () -> plan.required("goods-owed", date));
    return entry(
        new Source(SourceType.GOODS_RECEIPT, received.receiptId()),
        date,
        null,
        null,
        "Réception %d/%d %s".formatted(date.getYear(), received.number(), received.supplierName()),
        postings);
  }

  private Optional<JournalEntry> ticket(
      Ticket ticket, Source source, UnaryOperator<Money> direction, String description) {
    Postings postings = new Postings();
    LocalDate date = ticket.businessDate();
    for (Ticket.Tender tender : ticket.tenders()) {
      postings.debit(
          direction.apply(tender.amount()),
          () -> plan.tender(tender.kind(), ticket.tillId(), date));
    }
    owed(postings, ticket, direction, Money::isNegative);
    for (Ticket.Vat vat : ticket.totals().vat()) {
      postings
          .credit(direction.apply(vat.base()), () -> plan.sales(vat.rate(), date), vat.rate())
          .credit(direction.apply(vat.tax()), () -> plan.vatDue(vat.rate(), date), vat.rate());
    }
    owed(postings, ticket, direction, Money::isPositive);
    Money rounding = direction.apply(ticket.totals().rounding());
    String outcome = rounding.isPositive() ? "rounding-gain" : "rounding-loss";
    postings.credit(rounding, () -> plan.required(outcome, date));
    return entry(
        source,
        date,
        ticket.tillId(),
        ticket.tillSessionId(),
        description.formatted(ticket.tillId(), ticket.receiptNumber(), ticket.reference()),
        postings);
  }

  /** Deposits and vouchers of one sign: what is sold and what comes back stand on their own. */
  private void owed(
      Postings postings, Ticket ticket, UnaryOperator<Money> direction, Predicate<Money> sign) {
    LocalDate date = ticket.businessDate();
    postings
        .credit(
            direction.apply(sum(ticket, "deposit", sign)), () -> plan.required("deposits", date))
        .credit(
            direction.apply(sum(ticket, "voucher", sign)), () -> plan.required("vouchers", date));
  }

  private static Money sum(Ticket ticket, String kind, Predicate<Money> sign) {
    return Money.sum(
        ticket.lines().stream()
            .filter(line -> line.kind().equals(kind))
            .map(Ticket.Line::total)
            .filter(sign)
            .toList());
  }

  private Postings difference(String tillId, LocalDate date, Money before, Money now) {
    return new Postings()
        .debit(now.minus(before), () -> plan.drawer(tillId, date))
        .debit(shortage(now).minus(shortage(before)), () -> plan.required("shortage", date))
        .credit(surplus(now).minus(surplus(before)), () -> plan.required("surplus", date));
  }

  private static Money surplus(Money difference) {
    return difference.isPositive() ? difference : Money.ZERO;
  }

  private static Money shortage(Money difference) {
    return difference.isNegative() ? difference.negated() : Money.ZERO;
  }

  private static Optional<JournalEntry> entry(
      Source source,
      LocalDate date,
      String tillId,
      UUID tillSessionId,
      String description,
      Postings postings) {
    return postings.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JournalEntry(
                UuidV7.next(), source, date, tillId, tillSessionId, description, postings.lines()));
  }
}
