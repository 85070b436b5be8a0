package coop.fourmiliere.inventory.catalogue;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.SearchWords;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article as the catalogue tells it now. */
record ArticlePublished(
    UUID articleId,
    String code,
    String name,
    List<String> barcodes,
    String brand,
    String family,
    String supplierName,
    String unit,
    String kind,
    long version) {

  ArticlePublished {
    requireNonNull(articleId, "articleId");
    requireNonNull(name, "name");
    requireNonNull(unit, "unit");
    requireNonNull(kind, "kind");
    barcodes = barcodes == null ? List.of() : List.copyOf(barcodes);
  }

  /** All that a search finds it by. */
  String words() {
    return SearchWords.folded(
        Stream.concat(Stream.of(name, code, brand, family, supplierName), barcodes.stream())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }
}
