package coop.fourmiliere.inventory.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An article that the catalogue no longer has. */
record ArticleDelisted(UUID articleId, long version) {

  ArticleDelisted {
    requireNonNull(articleId, "articleId");
  }
}
