package coop.fourmiliere.catalog.supplier;

import jakarta.persistence.Embeddable;

/**
 * What the shop knows of a supplier; all but the name may be null.
 *
 * @param enterpriseNumber the ten digits of the Belgian enterprise number
 * @param vatNumber the VAT number with its country
 * @param country ISO 3166 code
 * @param paymentTerm when a bill is due, in words
 */
@Embeddable
public record SupplierDetails(
    String name,
    String enterpriseNumber,
    String vatNumber,
    String email,
    String phone,
    String street,
    String zip,
    String city,
    String country,
    String paymentTerm) {}
