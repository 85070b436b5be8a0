package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.sheet.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of an Odoo export, in the order in which they lean on each other. */
enum OdooModel {
  BRAND("product.brand", "id name", ""),
  FAMILY("product.category", "id name", "parent_id/id"),
  SUPPLIER("res.partner", "id name", "vat supplier_rank is_company email"),
  ARTICLE(
      "product.template",
      "id name list_price taxes_id uom_id/id",
      "list_price taxes_id uom_id/id barcode"),
  PAYMENT_METHOD("pos.payment.method", "", "is_cash_count");

  private final String modelName;
  private final String required;
  private final String telling;

  /** Columns are given as words. */
  OdooModel(String modelName, String required, String telling) {
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
                        model -> words(model.telling).anyMatch(column -> sheet.column(column) >= 0))
                    .findFirst());
  }

  /** The columns without which nothing can be read, as far as the file lacks them. */
  List<String> missing(Sheet sheet) {
    return words(required).filter(column -> sheet.column(column) < 0).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }
}
