package coop.fourmiliere.sales.assortment;

import java.util.UUID;

/** What this service reads of {@code catalog.article-delisted.v1}. */
record ArticleDelisted(UUID articleId, long version) {

  static final String TYPE = "catalog.article-delisted.v1";
}
