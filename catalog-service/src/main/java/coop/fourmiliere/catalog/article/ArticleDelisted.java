package coop.fourmiliere.catalog.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** The event {@code catalog.article-delisted.v1}: an article left the catalogue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleDelisted(UUID articleId, String externalId, long version) {

  static ArticleDelisted of(ArticleView view) {
    return new ArticleDelisted(view.id(), view.externalId(), view.version());
  }
}
