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

/** Hears of suppliers. */
@ApplicationScoped
class SupplierListener {

  private final Intake intake;
  private final Suppliers suppliers;

  SupplierListener(Intake intake, Suppliers suppliers) {
    this.intake = intake;
    this.suppliers = suppliers;
  }

  @Incoming("catalog-supplier")
  @Blocking
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 500,
      jitter = 200,
      retryOn = TransientFault.class)
  void on(ConsumerRecords<String, String> batch) {
    intake.take(batch, Set.of("catalog.supplier-published.v1"), this::copy);
  }

  private void copy(List<IncomingEvent> events) {
    suppliers.publish(events.stream().map(e -> e.dataAs(SupplierPublished.class)).toList());
  }
}
