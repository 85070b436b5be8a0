package coop.fourmiliere.sales.checkout;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.credential.Forwarding;
import coop.fourmiliere.sales.late.Corrections;
import coop.fourmiliere.sales.receipt.BookedLine;
import coop.fourmiliere.sales.receipt.Figures;
import coop.fourmiliere.sales.receipt.NewTicket;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketBook;
import coop.fourmiliere.sales.receipt.TicketKind;
import coop.fourmiliere.sales.report.Discrepancies;
import coop.fourmiliere.sales.till.HeldTill;
import coop.fourmiliere.sales.till.Tills;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.sales.totals.TotalsCheck;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes sales. The sale, its number, its link in the chain and its event are one transaction. */
@ApplicationScoped
class Checkout {

  private final Forwarding forwarding;
  private final Tills tills;
  private final TicketBook book;
  private final SaleReplay replay;
  private final Corrections corrections;
  private final Discrepancies discrepancies;
  private final Outbox outbox;
  private final Clock clock;

  Checkout(
      Forwarding forwarding,
      Tills tills,
      TicketBook book,
      SaleReplay replay,
      Corrections corrections,
      Discrepancies discrepancies,
      Outbox outbox,
      Clock clock) {
    this.forwarding = forwarding;
    this.tills = tills;
    this.book = book;
    this.replay = replay;
    this.corrections = corrections;
    this.discrepancies = discrepancies;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Records a sale, or finds that it was recorded before.
   *
   * @param id the sale's id, made at the till
   * @param sender whose token it came with
   * @throws Refusal 400, 401 or 403 when the device that sent it may not forward it, 409 when
   *     something else has that id, 422 when a rule of the shop is broken
   */
  @Transactional
  Recorded<StoredTicket> record(UUID id, RecordSale sale, UUID sender) {
    forwarding.require(sale.tillSessionId(), sale.soldBy());
    try {
      return sell(id, sale, sender);
    } catch (Refusal refusal) {
      // An id that is taken is a conflict, whatever else is wrong with the second body.
      book.find(id).ifPresent(known -> replay.requireSame(known, sale));
      throw refusal;
    }
  }

  private Recorded<StoredTicket> sell(UUID id, RecordSale sale, UUID sender) {
    requireAllowedQuantities(sale.lines());
    TicketTotals totals = TicketTotals.of(sale.arithmetic());
    Figures figures =
        new Figures(
            totals, TotalsCheck.require(totals, sale.tenders(), sale.totals()), sale.tenders());
    HeldTill till =
        tills.hold(sale.tillSessionId()).orElseThrow(() -> unknownSession(sale.tillSessionId()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID soldBy = sale.soldBy() == null ? sender : sale.soldBy();
    SaleTicket ticket = SaleTicket.of(id, sale, till, soldBy, now);
    return book.book(newTicket(ticket, sale, till, sender, figures))
        .map(
            stored -> {
              follow(ticket, till, figures);
              return new Recorded<>(stored, true);
            })
        .orElseGet(() -> new Recorded<>(replay.find(id, sale), false));
  }

  private void follow(SaleTicket ticket, HeldTill till, Figures figures) {
    discrepancies.compareClocks(ticket.id(), ticket.completedAt(), ticket.receivedAt());
    if (!till.open()) {
      Money cash = figures.cash();
      outbox.append(corrections.correct(till, ticket.id(), cash, ticket.receivedAt()));
    }
  }

  private static NewTicket newTicket(
      SaleTicket ticket, RecordSale sale, HeldTill till, UUID sender, Figures figures) {
    return new NewTicket(
        ticket.id(),
        TicketKind.SALE,
        null,
        till,
        ticket.completedAt(),
        ticket.receivedAt(),
        ticket.soldBy(),
        sale.soldBy() != null,
        sender,
        figures,
        bookedLines(sale.lines(), figures.totals()),
        ticket,
        SaleCompleted.of(ticket, till.businessDate(), figures.totals()));
  }

  private static List<BookedLine> bookedLines(List<SaleLine> lines, TicketTotals totals) {
    List<BookedLine> booked = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      SaleLine line = lines.get(i);
      booked.add(
          new BookedLine(
              i + 1,
              line.articleId(),
              line.kind(),
              line.quantityMilli(),
              line.vatRateBp(),
              totals.lines().get(i).total().cents(),
              line.name(),
              line.unitPriceCents(),
              line.discountBp()));
    }
    return booked;
  }

  private static void requireAllowedQuantities(List<SaleLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).hasAllowedQuantity()) {
        throw new Refusal(
            SalesProblem.QUANTITY_NOT_ALLOWED,
            "Only a deposit may be negative; goods come back by a refund.",
            List.of(
                new Violation(
                    "lines[" + i + "].quantityMilli", "not-allowed", "must be above zero")));
      }
    }
  }

  private static Refusal unknownSession(UUID session) {
    return new Refusal(
        SalesProblem.UNKNOWN_TILL_SESSION, "There is no till session " + session + ".");
  }
}
