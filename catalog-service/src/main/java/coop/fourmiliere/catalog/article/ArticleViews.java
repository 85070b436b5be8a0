package coop.fourmiliere.catalog.article;

import coop.fourmiliere.catalog.barcode.Barcodes;
import coop.fourmiliere.catalog.brand.Brands;
import coop.fourmiliere.catalog.family.Families;
import coop.fourmiliere.catalog.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what stands around articles: barcodes, usual supplier, the names of brand and family. */
@ApplicationScoped
class ArticleViews {

  private final Barcodes barcodes;
  private final Offers offers;
  private final Brands brands;
  private final Families families;
  private final Suppliers suppliers;

  ArticleViews(
      Barcodes barcodes, Offers offers, Brands brands, Families families, Suppliers suppliers) {
    this.barcodes = barcodes;
    this.offers = offers;
    this.brands = brands;
    this.families = families;
    this.suppliers = suppliers;
  }

  /** The views of articles, in the order given. */
  List<ArticleView> of(List<Article> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = articles.stream().map(Article::id).toList();
    Map<UUID, OfferDetails> usual =
        offers.details(ids).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    Around around =
        new Around(
            barcodes.numbers(ids),
            usual,
            brands.names(brandIds(articles)),
            families.labels(),
            suppliers.names(supplierIds(usual.values())));
    return articles.stream().map(around::view).toList();
  }

  private static Set<UUID> brandIds(List<Article> articles) {
    return articles.stream()
        .map(article -> article.details().brandId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> supplierIds(Collection<OfferDetails> offers) {
    return offers.stream().map(OfferDetails::supplierId).collect(Collectors.toSet());
  }

  private record Around(
      Map<UUID, List<String>> numbers,
      Map<UUID, OfferDetails> usual,
      Map<UUID, String> brands,
      Map<UUID, String> families,
      Map<UUID, String> suppliers) {

    ArticleView view(Article article) {
      ArticleDetails known = article.details();
      OfferDetails offer = usual.get(article.id());
      return new ArticleView(
          article.id(),
          article.externalId(),
          known.code(),
          known.name(),
          numbers.getOrDefault(article.id(), List.of()),
          brands.get(known.brandId()),
          families.get(known.familyId()),
          offer == null ? null : offer.supplierId(),
          offer == null ? null : suppliers.get(offer.supplierId()),
          offer == null ? null : offer.articleCode(),
          known.unit(),
          known.toWeigh(),
          known.priceCents(),
          known.costCents(),
          known.vatRateBp(),
          known.kind(),
          known.depositArticleId(),
          known.availableAtTill(),
          known.origin(),
          known.listed() ? null : true,
          article.version());
    }
  }
}
