package coop.fourmiliere.catalog.supplier;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Tells the other services of suppliers. */
@ApplicationScoped
public class SupplierPublishing {

  static final String TOPIC = "catalog.supplier";
  static final String PUBLISHED = "catalog.supplier-published.v1";

  private final Suppliers suppliers;
  private final Outbox outbox;

  SupplierPublishing(Suppliers suppliers, Outbox outbox) {
    this.suppliers = suppliers;
    this.outbox = outbox;
  }

  /** Publishes suppliers as they are now, with the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Collection<Supplier> changed) {
    suppliers.flush();
    outbox.appendAll(changed.stream().map(SupplierPublishing::event).toList());
  }

  private static NewEvent event(Supplier supplier) {
    return new NewEvent(
        TOPIC, supplier.id(), PUBLISHED, supplier.version(), SupplierPublished.of(supplier));
  }
}
