package coop.fourmiliere.sales.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketBook;
import coop.fourmiliere.sales.receipt.TicketKind;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells a refund that was sent twice from two with one id, by their values. */
@ApplicationScoped
class RefundReplay {

  private final TicketBook book;
  private final ObjectReader asSent;

  RefundReplay(TicketBook book, ObjectMapper json) {
    this.book = book;
    this.asSent =
        json.readerFor(RecordRefund.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * The refund if it was recorded before.
   *
   * @throws Refusal 409 {@code id-already-used} when something else was
   */
  Optional<StoredTicket> find(UUID id, RecordRefund refund) {
    Optional<StoredTicket> known = book.find(id);
    known.ifPresent(ticket -> requireSame(ticket, refund));
    return known;
  }

  private void requireSame(StoredTicket known, RecordRefund refund) {
    if (known.kind() != TicketKind.REFUND || !refund.equals(sentAs(known))) {
      throw new Refusal(
          SalesProblem.ID_ALREADY_USED, "Another ticket was recorded under the id " + known.id());
    }
  }

  private RecordRefund sentAs(StoredTicket known) {
    try {
      RecordRefund refund = asSent.readValue(known.body());
      return known.soldBySent() ? refund : refund.withoutSoldBy();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ticket " + known.id() + " can't be read", e);
    }
  }
}
