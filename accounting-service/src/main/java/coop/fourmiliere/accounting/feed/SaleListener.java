package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.messaging.Intake;
import coop.fourmiliere.messaging.TransientFault;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of sales and refunds. */
@ApplicationScoped
class SaleListener {

  private final Intake intake;
  private final Translation translation;
  private final Feed feed;
  private final ParkedFacts parked;

  SaleListener(Intake intake, Translation translation, Feed feed, ParkedFacts parked) {
    this.intake = intake;
    this.translation = translation;
    this.feed = feed;
    this.parked = parked;
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
    intake.take(batch, translation.types(), feed::book, parked);
  }
}
