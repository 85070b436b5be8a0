package coop.fourmiliere.catalog.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** The event {@code catalog.article-published.v1}: an article as it is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticlePublished(
    UUID articleId,
    String externalId,
    String code,
    String name,
    List<String> barcodes,
    String brand,
    String family,
    UUID supplierId,
    String supplierName,
    Unit unit,
    boolean toWeigh,
    long priceCents,
    Long costCents,
    int vatRateBp,
    ArticleKind kind,
    UUID depositArticleId,
    boolean availableAtTill,
    String origin,
    long version) {

  static ArticlePublished of(ArticleView view) {
    return new ArticlePublished(
        view.id(),
        view.externalId(),
        view.code(),
        view.name(),
        view.barcodes(),
        view.brand(),
        view.family(),
        view.supplierId(),
        view.supplierName(),
        view.unit(),
        view.toWeigh(),
        view.priceCents(),
        view.costCents(),
        view.vatRateBp(),
        view.kind(),
        view.depositArticleId(),
        view.availableAtTill(),
        view.origin(),
        view.version());
  }
}
