package coop.fourmiliere.catalog.article;

import coop.fourmiliere.kernel.SearchWords;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that the shop sells. */
@Entity
public class Article {

  @Id private UUID id;
  @Version private long version;
  private String externalId;
  @Embedded private ArticleDetails details;
  private String searchWords;
  private Instant changedAt;

  /** For Hibernate. */
  protected Article() {}

  /** A new article, as imported. */
  public Article(UUID id, String externalId, ArticleDetails details, Instant now) {
    this.id = id;
    this.externalId = externalId;
    describe(details, now);
  }

  /**
   * Describes it anew; its version grows even when only something around it changed, such as its
   * barcodes.
   */
  public final void describe(ArticleDetails newDetails, Instant now) {
    details = newDetails;
    searchWords = SearchWords.folded(newDetails.name());
    touch(now);
  }

  /** Lets its version grow because of a change outside: the name of its brand, for example. */
  public final void touch(Instant now) {
    changedAt = now;
  }

  public UUID id() {
    return id;
  }

  /** Grows with each change. */
  public long version() {
    return version;
  }

  /** Its id where it was imported from, or null. */
  public String externalId() {
    return externalId;
  }

  /** When it changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Its name as a search sees it. */
  String searchWords() {
    return searchWords;
  }

  public ArticleDetails details() {
    return details;
  }
}
