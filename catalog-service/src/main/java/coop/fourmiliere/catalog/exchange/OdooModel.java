package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.sheet.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of an Odoo export, in the order in which they lean on each other. */
enum OdooModel {
  BRAND("product.brand", List.of("id", "name"), List.of()),
  FAMILY("product.category", List.of("id", "name"), List.of("parent_id/id")),
  SUPPLIER(
      "res.partner", List.of("id", "name"), List.of("vat", "supplier_rank", "is_company", "email")),
  ARTICLE(
      "product.template",
      List.of("id", "name", "list_price", "taxes_id", "uom_id/id"),
      List.of("list_price", "taxes_id", "uom_id/id", "barcode")),
  PAYMENT_METHOD("pos.payment.method", List.of(), List.of("is_cash_count"));

  private final String modelName;
  private final List<String> required;
  private final List<String> telling;

  OdooModel(String modelName, List<String> required, List<String> telling) {
    this.modelName = modelName;
    this.required = required;
    this.telling = telling;
  }

  /** The table that a file holds: its name says so, or a column that only this table has. */
  static Optional<OdooModel> of(Sheet sheet) {
    return Arrays.stream(values())
        .filter(model -> sheet.name().contains(model.modelName))
        .findFirst()
        .or(
            () ->
                Arrays.stream(values())
                    .filter(
                        model ->
                            model.telling.stream().anyMatch(column -> sheet.column(column) >= 0))
                    .findFirst());
  }

  /** The columns without which nothing can be read, as far as the file lacks them. */
  List<String> missing(Sheet sheet) {
    return required.stream().filter(column -> sheet.column(column) < 0).toList();
  }
}
