package coop.fourmiliere.catalog.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A maker's name on the package. */
@Entity
public class Brand {

  @Id private UUID id;
  @Version private long version;
  private String externalId;
  private String name;

  /** For Hibernate. */
  protected Brand() {}

  /** A new brand, as imported. */
  public Brand(UUID id, String externalId, String name) {
    this.id = id;
    this.externalId = externalId;
    this.name = name;
  }

  /** Gives it a name; says whether that changed anything. */
  public boolean rename(String newName) {
    boolean changed = !name.equals(newName);
    name = newName;
    return changed;
  }

  public UUID id() {
    return id;
  }

  public String externalId() {
    return externalId;
  }

  public String name() {
    return name;
  }
}
