package coop.fourmiliere.sales.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketBook;
import coop.fourmiliere.sales.receipt.TicketKind;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Shows a sale with all that a till needs to refund some of it: the number of each line, how much
 * of it came back, and the refunds up to now.
 */
@ApplicationScoped
class SaleViews {

  private final TicketBook book;
  private final ObjectMapper json;

  SaleViews(TicketBook book, ObjectMapper json) {
    this.book = book;
    this.json = json;
  }

  JsonNode sale(UUID id) {
    StoredTicket stored =
        book.find(id)
            .filter(ticket -> ticket.kind() == TicketKind.SALE)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no sale " + id + "."));
    ObjectNode sale = read(stored.answer());
    int lineNo = 0;
    for (JsonNode line : sale.get("lines")) {
      ((ObjectNode) line).put("lineNo", ++lineNo);
    }
    ArrayNode refunded = sale.putArray("refunded");
    book.returned(id)
        .forEach(
            (line, milli) ->
                refunded.addObject().put("lineNo", line).put("quantityMilli", Math.abs(milli)));
    ArrayNode refunds = sale.putArray("refunds");
    book.refunds(id).forEach(body -> refunds.add(refund(read(body))));
    return sale;
  }

  private static ObjectNode refund(ObjectNode refund) {
    return refund.retain("id", "totals", "lines", "tenders");
  }

  private ObjectNode read(String body) {
    try {
      return (ObjectNode) json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored ticket can't be read", e);
    }
  }
}
