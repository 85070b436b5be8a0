package coop.fourmiliere.catalog.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * An article as HTTP shows it; what is not known is null.
 *
 * @param supplierId the usual supplier
 * @param supplierArticleCode that supplier's own code of the article
 * @param delisted true once it left the catalogue, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
    UUID id,
    String externalId,
    String code,
    String name,
    List<String> barcodes,
    String brand,
    String family,
    UUID supplierId,
    String supplierName,
    String supplierArticleCode,
    Unit unit,
    boolean toWeigh,
    long priceCents,
    Long costCents,
    int vatRateBp,
    ArticleKind kind,
    UUID depositArticleId,
    boolean availableAtTill,
    String origin,
    Boolean delisted,
    long version) {}
