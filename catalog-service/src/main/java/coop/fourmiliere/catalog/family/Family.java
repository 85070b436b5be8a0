package coop.fourmiliere.catalog.family;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** A group of articles: fruit, beer, cleaning. */
@Entity
public class Family {

  @Id private UUID id;
  @Version private long version;
  private String externalId;
  private String name;
  private UUID parentId;

  /** For Hibernate. */
  protected Family() {}

  /** A new family, as imported. */
  public Family(UUID id, String externalId, String name, UUID parentId) {
    this.id = id;
    this.externalId = externalId;
    this.name = name;
    this.parentId = parentId;
  }

  /** Gives it a name and a place; says whether that changed anything. */
  public boolean describe(String newName, UUID newParentId) {
    boolean changed = !name.equals(newName) || !Objects.equals(parentId, newParentId);
    name = newName;
    parentId = newParentId;
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

  /** The family it belongs to, or null. */
  public UUID parentId() {
    return parentId;
  }
}
