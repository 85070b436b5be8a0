package coop.fourmiliere.sales.assortment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** An article as the catalogue last told of it. */
@Entity
class Article {

  @Id UUID id;

  long version = -1;

  long changedIn;

  boolean available;

  String name;

  String code;

  List<String> barcodes = List.of();

  String brand;

  String family;

  String unit;

  boolean toWeigh;

  Long priceCents;

  Integer vatRateBp;

  String kind;

  UUID depositArticleId;

  protected Article() {}

  Article(UUID id) {
    this.id = id;
  }

  /** Takes over what was published, unless something newer was heard already. */
  void publish(ArticlePublished event, long changedIn) {
    if (event.version() <= version) {
      return;
    }
    this.version = event.version();
    this.changedIn = changedIn;
    available = event.availableAtTill();
    name = event.name();
    code = event.code();
    barcodes = List.copyOf(event.barcodes());
    brand = event.brand();
    family = event.family();
    unit = event.unit();
    toWeigh = event.toWeigh();
    priceCents = event.priceCents();
    vatRateBp = event.vatRateBp();
    kind = event.kind();
    depositArticleId = event.depositArticleId();
  }

  /** Leaves the assortment, unless something newer was heard already. */
  void delist(ArticleDelisted event, long changedIn) {
    if (event.version() <= version) {
      return;
    }
    this.version = event.version();
    this.changedIn = changedIn;
    available = false;
  }
}
