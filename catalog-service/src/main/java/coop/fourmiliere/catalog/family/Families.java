package coop.fourmiliere.catalog.family;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** All families; a shop has some dozens. */
@ApplicationScoped
public class Families implements PanacheRepositoryBase<Family, UUID> {

  /** The labels of all families by id. */
  public Map<UUID, String> labels() {
    return FamilyLabels.of(listAll());
  }
}
