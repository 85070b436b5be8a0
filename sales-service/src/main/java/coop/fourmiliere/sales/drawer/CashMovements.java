package coop.fourmiliere.sales.drawer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All cash movements. */
@ApplicationScoped
class CashMovements implements PanacheRepositoryBase<CashMovement, UUID> {

  List<CashMovement> ofSession(UUID session) {
    return list("sessionId = ?1 order by movedAt, id", session);
  }
}
