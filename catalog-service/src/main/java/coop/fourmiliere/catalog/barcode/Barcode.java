package coop.fourmiliere.catalog.barcode;

import coop.fourmiliere.kernel.Gtin;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A number under bars, and the article it stands for. */
@Entity
public class Barcode {

  @Id private String normalised;
  private String number;
  private UUID articleId;
  private int position;

  /** For Hibernate. */
  protected Barcode() {}

  Barcode(Gtin gtin, UUID articleId, int position) {
    this.normalised = gtin.normalised();
    assign(gtin, articleId, position);
  }

  final void assign(Gtin gtin, UUID newArticleId, int newPosition) {
    number = gtin.digits();
    articleId = newArticleId;
    position = newPosition;
  }

  /** The number padded to 14 digits: what one compares. */
  public String normalised() {
    return normalised;
  }

  /** The number as it is printed. */
  public String number() {
    return number;
  }

  public UUID articleId() {
    return articleId;
  }

  /** Its place among the article's barcodes. */
  int position() {
    return position;
  }
}
