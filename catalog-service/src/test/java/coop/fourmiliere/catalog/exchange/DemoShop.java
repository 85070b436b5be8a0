package coop.fourmiliere.catalog.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The export of the demo shop, as it lies in the project. */
final class DemoShop {

  static final List<String> FILES =
      List.of(
          "product.template.csv", "product.category.csv", "product.brand.csv", "res.partner.csv");

  private DemoShop() {}

  static byte[] file(String name) {
    try {
      return Files.readAllBytes(Path.of("../deploy/demo-shop/odoo-export", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
