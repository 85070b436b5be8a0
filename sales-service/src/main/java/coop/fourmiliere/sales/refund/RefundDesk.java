package coop.fourmiliere.sales.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.checkout.SaleTicket;
import coop.fourmiliere.sales.credential.Forwarding;
import coop.fourmiliere.sales.late.Corrections;
import coop.fourmiliere.sales.receipt.Figures;
import coop.fourmiliere.sales.receipt.NewTicket;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketBook;
import coop.fourmiliere.sales.receipt.TicketKind;
import coop.fourmiliere.sales.receipt.TicketTopic;
import coop.fourmiliere.sales.till.HeldTill;
import coop.fourmiliere.sales.till.Tills;
import coop.fourmiliere.sales.totals.TotalsCheck;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes refunds: booked, chained and published like sales, in one transaction. */
@ApplicationScoped
class RefundDesk {

  private final Forwarding forwarding;
  private final Tills tills;
  private final TicketBook book;
  private final RefundReplay replay;
  private final Corrections corrections;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  RefundDesk(
      Forwarding forwarding,
      Tills tills,
      TicketBook book,
      RefundReplay replay,
      Corrections corrections,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.forwarding = forwarding;
    this.tills = tills;
    this.book = book;
    this.replay = replay;
    this.corrections = corrections;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a refund, or finds that it was recorded before.
   *
   * @param id the refund's id, made at the till
   * @param sender whose token it came with
   * @throws Refusal 400, 401 or 403 when the device that sent it may not forward it, 409 when
   *     something else has that id, 422 when a rule of the shop is broken
   */
  @Transactional
  Recorded<StoredTicket> record(UUID id, RecordRefund refund, UUID sender) {
    forwarding.require(refund.tillSessionId(), refund.soldBy());
    Optional<StoredTicket> known = replay.find(id, refund);
    if (known.isPresent()) {
      return new Recorded<>(known.get(), false);
    }
    HeldTill till = tills.hold(refund.tillSessionId()).orElseThrow(() -> unknownSession(refund));
    StoredTicket sold = book.holdSale(refund.saleId()).orElseThrow(() -> unknownSale(refund));
    // Whoever held the till or the sale a moment ago may have recorded this very refund.
    known = replay.find(id, refund);
    if (known.isPresent()) {
      return new Recorded<>(known.get(), false);
    }
    return takeBack(id, refund, sender, till, read(sold))
        .map(stored -> new Recorded<>(stored, true))
        .orElseGet(() -> new Recorded<>(replay.find(id, refund).orElseThrow(), false));
  }

  private Optional<StoredTicket> takeBack(
      UUID id, RecordRefund refund, UUID sender, HeldTill till, SaleTicket sale) {
    Takeback takeback = new Takeback(sale, book.returned(sale.id()), refund.lines());
    Figures figures =
        new Figures(
            takeback.totals(),
            TotalsCheck.require(takeback.totals(), refund.tenders(), refund.totals()),
            refund.tenders());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID soldBy = refund.soldBy() == null ? sender : refund.soldBy();
    RefundTicket ticket = RefundTicket.of(id, refund, sale.memberId(), till, soldBy, now);
    NewTicket booked =
        new NewTicket(
            id,
            TicketKind.REFUND,
            sale.id(),
            till,
            refund.completedAt(),
            now,
            soldBy,
            refund.soldBy() != null,
            sender,
            figures,
            takeback.bookedLines(),
            ticket,
            event(ticket, till, takeback));
    Optional<StoredTicket> stored = book.book(booked);
    if (stored.isPresent() && !till.open()) {
      outbox.append(corrections.correct(till, id, figures.cash().negated(), now));
    }
    return stored;
  }

  private NewEvent event(RefundTicket ticket, HeldTill till, Takeback takeback) {
    SaleRefunded refunded =
        SaleRefunded.of(ticket, till.businessDate(), takeback.publishedLines(), takeback.totals());
    // The sale itself was the first version of its aggregate, and this refund is not booked yet.
    long version = 2L + book.refunds(ticket.saleId()).size();
    return new NewEvent(TicketTopic.NAME, ticket.saleId(), SaleRefunded.TYPE, version, refunded);
  }

  private SaleTicket read(StoredTicket sale) {
    try {
      return json.readValue(sale.body(), SaleTicket.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Sale " + sale.id() + " can't be read", e);
    }
  }

  private static Refusal unknownSession(RecordRefund refund) {
    return new Refusal(
        SalesProblem.UNKNOWN_TILL_SESSION,
        "There is no till session " + refund.tillSessionId() + ".");
  }

  private static Refusal unknownSale(RecordRefund refund) {
    return new Refusal(
        SalesProblem.UNKNOWN_SALE, "There is no sale " + refund.saleId() + " to take back.");
  }
}
