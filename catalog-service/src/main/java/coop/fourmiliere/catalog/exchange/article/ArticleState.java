package coop.fourmiliere.catalog.exchange.article;

import coop.fourmiliere.catalog.article.ArticleDetails;
import coop.fourmiliere.catalog.article.ArticleKind;
import coop.fourmiliere.catalog.article.OfferDetails;
import coop.fourmiliere.catalog.article.Unit;
import java.util.List;

/** All that an import can change about an article. */
record ArticleState(ArticleDetails details, List<String> barcodes, List<OfferDetails> offers) {

  /** What holds for a new article where its row does not tell. */
  static final ArticleState NEW =
      new ArticleState(
          new ArticleDetails(
              null,
              "",
              null,
              null,
              Unit.PIECE,
              false,
              0,
              null,
              0,
              ArticleKind.ARTICLE,
              null,
              true,
              null,
              true),
          List.of(),
          List.of());
}
