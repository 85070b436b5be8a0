package coop.fourmiliere.sales.assortment;

import java.util.List;
import java.util.UUID;

/**
 * What a till needs to sell.
 *
 * @param version what the till sends as {@code since} the next time
 * @param since the version that this comes on top of; 0 when it is everything
 * @param articles what may be sold, by name
 * @param delisted what may no longer be sold
 */
record AssortmentView(long version, long since, List<Item> articles, List<UUID> delisted) {

  static AssortmentView of(long version, long since, List<Article> changed) {
    return new AssortmentView(
        version,
        since,
        changed.stream().filter(a -> a.available).map(Item::of).toList(),
        changed.stream().filter(a -> !a.available).map(a -> a.id).toList());
  }

  /**
   * An article to sell.
   *
   * @param toWeigh whether the till asks the scale
   * @param depositArticleId the deposit sold along with it, or null
   * @param code the shop's own short code, or null
   */
  record Item(
      UUID id,
      String name,
      List<String> barcodes,
      String brand,
      String family,
      String unit,
      long priceCents,
      int vatRateBp,
      String kind,
      boolean toWeigh,
      UUID depositArticleId,
      String code) {

    static Item of(Article a) {
      return new Item(
          a.id,
          a.name,
          a.barcodes,
          a.brand,
          a.family,
          a.unit,
          a.priceCents,
          a.vatRateBp,
          a.kind,
          a.toWeigh,
          a.depositArticleId,
          a.code);
    }
  }
}
