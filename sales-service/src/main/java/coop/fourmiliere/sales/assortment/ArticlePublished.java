package coop.fourmiliere.sales.assortment;

import java.util.List;
import java.util.UUID;

/** What this service reads of {@code catalog.article-published.v1}. */
record ArticlePublished(
    UUID articleId,
    String code,
    String name,
    List<String> barcodes,
    String brand,
    String family,
    String unit,
    boolean toWeigh,
    long priceCents,
    int vatRateBp,
    String kind,
    UUID depositArticleId,
    boolean availableAtTill,
    long version) {

  static final String TYPE = "catalog.article-published.v1";
}
