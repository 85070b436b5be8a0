package coop.fourmiliere.catalog.supplier;

import coop.fourmiliere.kernel.SearchWords;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who delivers to the shop. */
@Entity
public class Supplier {

  @Id private UUID id;
  @Version private long version;
  private String externalId;
  @Embedded private SupplierDetails details;
  private String searchWords;

  /** For Hibernate. */
  protected Supplier() {}

  /** A new supplier, as imported. */
  public Supplier(UUID id, String externalId, SupplierDetails details) {
    this.id = id;
    this.externalId = externalId;
    set(details);
  }

  /** Describes it anew; says whether that changed anything. */
  public boolean describe(SupplierDetails newDetails) {
    boolean changed = !details.equals(newDetails);
    if (changed) {
      set(newDetails);
    }
    return changed;
  }

  private void set(SupplierDetails newDetails) {
    details = newDetails;
    searchWords = SearchWords.folded(newDetails.name());
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String externalId() {
    return externalId;
  }

  /** Its name as a search sees it. */
  String searchWords() {
    return searchWords;
  }

  public SupplierDetails details() {
    return details;
  }
}
