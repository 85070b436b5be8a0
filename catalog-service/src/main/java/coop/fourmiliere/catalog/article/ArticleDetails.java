package coop.fourmiliere.catalog.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What an article is; code, brand, family, cost, deposit and origin may be null.
 *
 * @param code the shop's own short code
 * @param toWeigh whether the till asks the scale
 * @param priceCents the price of one unit, VAT included
 * @param costCents what one unit costs the shop, without VAT
 * @param vatRateBp the VAT rate in basis points
 * @param depositArticleId the deposit sold along with it
 * @param origin the country it comes from
 * @param listed false once it left the catalogue
 */
@Embeddable
public record ArticleDetails(
    String code,
    String name,
    UUID brandId,
    UUID familyId,
    @Enumerated(EnumType.STRING) Unit unit,
    boolean toWeigh,
    long priceCents,
    Long costCents,
    int vatRateBp,
    @Enumerated(EnumType.STRING) ArticleKind kind,
    UUID depositArticleId,
    boolean availableAtTill,
    String origin,
    boolean listed) {

  /** The same article as another kind, with another deposit. */
  public ArticleDetails with(ArticleKind newKind, UUID newDepositArticleId) {
    return new ArticleDetails(
        code,
        name,
        brandId,
        familyId,
        unit,
        toWeigh,
        priceCents,
        costCents,
        vatRateBp,
        newKind,
        newDepositArticleId,
        availableAtTill,
        origin,
        listed);
  }
}
