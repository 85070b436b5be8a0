package coop.fourmiliere.sales.assortment;

import coop.fourmiliere.messaging.Intake;
import coop.fourmiliere.messaging.TransientFault;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what changes in the catalogue. */
@ApplicationScoped
class CatalogListener {

  private static final Set<String> TYPES = Set.of(ArticlePublished.TYPE, ArticleDelisted.TYPE);

  private final Intake intake;
  private final Assortment assortment;

  CatalogListener(Intake intake, Assortment assortment) {
    this.intake = intake;
    this.assortment = assortment;
  }

  @Incoming("catalog-article")
  @Blocking
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 500,
      jitter = 200,
      retryOn = TransientFault.class)
  void on(ConsumerRecords<String, String> batch) {
    intake.take(batch, TYPES, assortment::take);
  }
}
