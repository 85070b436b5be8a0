package coop.fourmiliere.catalog.supplier;

import java.util.UUID;

/** A supplier as HTTP shows it; what is not known is null. */
record SupplierView(
    UUID id,
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

  static SupplierView of(Supplier supplier) {
    SupplierDetails known = supplier.details();
    return new SupplierView(
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
