package coop.fourmiliere.inventory.catalogue;

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

/** Hears of articles, published and delisted. */
@ApplicationScoped
class ArticleListener {

  private static final String PUBLISHED = "catalog.article-published.v1";
  private static final String DELISTED = "catalog.article-delisted.v1";

  private final Intake intake;
  private final Articles articles;

  ArticleListener(Intake intake, Articles articles) {
    this.intake = intake;
    this.articles = articles;
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
    intake.take(batch, Set.of(PUBLISHED, DELISTED), this::copy);
  }

  /** Versions decide, so that all published ones may come before all delisted ones. */
  private void copy(List<IncomingEvent> events) {
    articles.publish(dataOf(events, PUBLISHED, ArticlePublished.class));
    articles.delist(dataOf(events, DELISTED, ArticleDelisted.class));
  }

  private static <T> List<T> dataOf(List<IncomingEvent> events, String type, Class<T> data) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .map(event -> event.dataAs(data))
        .toList();
  }
}
