package coop.fourmiliere.catalog.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A supplier's offer of an article; the first by position is the usual one. */
@Entity
public class Offer {

  @Id private UUID id;
  private UUID articleId;
  private int position;
  @Embedded private OfferDetails details;

  /** For Hibernate. */
  protected Offer() {}

  Offer(UUID id, UUID articleId, int position, OfferDetails details) {
    this.id = id;
    this.articleId = articleId;
    this.position = position;
    this.details = details;
  }

  UUID articleId() {
    return articleId;
  }

  /** Its place among the article's offers. */
  int position() {
    return position;
  }

  OfferDetails details() {
    return details;
  }
}
