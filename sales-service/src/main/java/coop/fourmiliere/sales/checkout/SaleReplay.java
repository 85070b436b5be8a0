package coop.fourmiliere.sales.checkout;

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
import java.util.UUID;

/**
 * Tells a sale that was sent twice from two sales with one id, by their values, not their bytes.
 */
@ApplicationScoped
class SaleReplay {

  private final TicketBook book;
  private final ObjectReader asSent;

  SaleReplay(TicketBook book, ObjectMapper json) {
    this.book = book;
    this.asSent =
        json.readerFor(RecordSale.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** The stored sale, which must be the one that was sent again. */
  StoredTicket find(UUID id, RecordSale sale) {
    StoredTicket known = book.find(id).orElseThrow();
    requireSame(known, sale);
    return known;
  }

  /**
   * Requires that a stored ticket is that very sale.
   *
   * @throws Refusal 409 {@code id-already-used} when it is another
   */
  void requireSame(StoredTicket known, RecordSale sale) {
    if (known.kind() != TicketKind.SALE || !sale.equals(sentAs(known))) {
      throw new Refusal(
          SalesProblem.ID_ALREADY_USED, "Another ticket was recorded under the id " + known.id());
    }
  }

  private RecordSale sentAs(StoredTicket known) {
    try {
      RecordSale sale = asSent.readValue(known.body());
      return known.soldBySent() ? sale : sale.withoutSoldBy();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ticket " + known.id() + " can't be read", e);
    }
  }
}
