package coop.fourmiliere.inventory.feed;

import coop.fourmiliere.inventory.stock.StockMove;
import coop.fourmiliere.inventory.stock.StockMoves;
import coop.fourmiliere.messaging.IncomingEvent;
import coop.fourmiliere.messaging.Intake;
import coop.fourmiliere.messaging.TransientFault;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of sales and refunds and moves the stock. */
@ApplicationScoped
class SaleListener {

  private static final String SOLD = "sales.sale-completed.v1";
  private static final String REFUNDED = "sales.sale-refunded.v1";

  private final Intake intake;
  private final StockMoves stockMoves;

  SaleListener(Intake intake, StockMoves stockMoves) {
    this.intake = intake;
    this.stockMoves = stockMoves;
  }

  @Incoming("sales-sale")
  @Blocking
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 500,
      jitter = 200,
      retryOn = TransientFault.class)
  void on(ConsumerRecords<String, String> batch) {
    intake.take(batch, Set.of(SOLD, REFUNDED), this::move);
  }

  private void move(List<IncomingEvent> tickets) {
    stockMoves.add(tickets.stream().flatMap(ticket -> moves(ticket).stream()).toList());
  }

  private static List<StockMove> moves(IncomingEvent event) {
    Ticket ticket = event.dataAs(Ticket.class);
    return event.type().equals(SOLD) ? ticket.sold() : ticket.broughtBack();
  }
}
