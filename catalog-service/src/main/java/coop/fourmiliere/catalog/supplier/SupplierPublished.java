package coop.fourmiliere.catalog.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** The event {@code catalog.supplier-published.v1}: a supplier as it is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupplierPublished(
    UUID supplierId,
    String externalId,
    String name,
    String enterpriseNumber,
    String vatNumber,
    String email,
    String phone,
    String street,
    String zip,
    String city,
    String country,
    String paymentTerm,
    long version) {

  static SupplierPublished of(Supplier supplier) {
    SupplierDetails known = supplier.details();
    return new SupplierPublished(
        supplier.id(),
        supplier.externalId(),
        known.name(),
        known.enterpriseNumber(),
        known.vatNumber(),
        known.email(),
        known.phone(),
        known.street(),
        known.zip(),
        known.city(),
        known.country(),
        known.paymentTerm(),
        supplier.version());
  }
}
