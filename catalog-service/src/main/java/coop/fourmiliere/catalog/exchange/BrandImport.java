package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.brand.Brand;
import coop.fourmiliere.catalog.brand.Brands;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.RowIds;
import coop.fourmiliere.catalog.exchange.row.RowReader;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in {@code product.brand}. */
@ApplicationScoped
class BrandImport {

  private final Brands brands;

  BrandImport(Brands brands) {
    this.brands = brands;
  }

  Known run(List<Sheet> sheets, Tally tally) {
    Known known = new Known();
    Map<String, Brand> stored = new HashMap<>();
    for (Brand brand : brands.listAll()) {
      stored.put(brand.externalId(), brand);
      known.add(brand.externalId(), brand.id());
    }
    RowIds ids = new RowIds();
    for (Sheet sheet : sheets) {
      for (SheetRow row : sheet.rows()) {
        RowReader reader = new RowReader(sheet, row);
        String id = ids.of(reader);
        String name = reader.required("name", RowFault.MISSING_NAME);
        Optional<RefusedRow> refusal = reader.refusal();
        if (refusal.isPresent()) {
          tally.refuse(refusal.get());
        } else {
          take(id, name, stored.get(id), known, tally);
        }
      }
    }
    return known;
  }

  private void take(String externalId, String name, Brand brand, Known known, Tally tally) {
    if (brand == null) {
      Brand fresh = new Brand(UuidV7.next(), externalId, name);
      brands.persist(fresh);
      known.add(externalId, fresh.id());
      tally.created();
      return;
    }
    boolean changed = brand.rename(name);
    tally.known(changed);
    if (changed) {
      known.renamed(brand.id());
    }
  }
}
