package coop.fourmiliere.catalog.exchange.article;

import coop.fourmiliere.catalog.article.ArticleDetails;
import coop.fourmiliere.catalog.article.OfferDetails;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import java.util.List;

/**
 * A record of {@code product.template} that is right in itself.
 *
 * @param details the article, its deposit as it was before
 * @param ownDeposit whether it is a deposit by its own type and rate
 * @param deposit the foreign id of its deposit, or null
 */
record ArticleDraft(
    String file,
    int row,
    String externalId,
    ArticleDetails details,
    boolean ownDeposit,
    String deposit,
    List<String> barcodes,
    List<OfferDetails> offers) {

  RefusedRow refusal(String field, RowFault fault, String message) {
    return new RefusedRow(file, row, field, fault, message);
  }
}
