package coop.fourmiliere.catalog.article;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * On what terms a supplier sells an article to the shop; all but the supplier may be null.
 *
 * @param articleCode the supplier's own code of the article
 * @param priceCents what one unit costs, without VAT
 * @param minimumMilli the least quantity to order, in thousandths of the unit
 */
@Embeddable
public record OfferDetails(
    UUID supplierId, String articleCode, Long priceCents, Long minimumMilli) {}
