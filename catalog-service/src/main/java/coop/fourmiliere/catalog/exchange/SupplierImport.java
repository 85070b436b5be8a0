package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.exchange.row.Codes;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.RowIds;
import coop.fourmiliere.catalog.exchange.row.RowReader;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import coop.fourmiliere.catalog.supplier.Supplier;
import coop.fourmiliere.catalog.supplier.SupplierDetails;
import coop.fourmiliere.catalog.supplier.Suppliers;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in {@code res.partner}, as far as they are suppliers. */
@ApplicationScoped
class SupplierImport {

  private static final SupplierDetails NOTHING =
      new SupplierDetails("", null, null, null, null, null, null, null, null, null);

  private final Suppliers suppliers;

  SupplierImport(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  /** Takes the rows in; the suppliers that are new or other than before end up in the list. */
  Known run(List<Sheet> sheets, Tally tally, List<Supplier> changed) {
    Known known = new Known();
    Map<String, Supplier> stored = new HashMap<>();
    for (Supplier supplier : suppliers.listAll()) {
      stored.put(supplier.externalId(), supplier);
      known.add(supplier.externalId(), supplier.id());
    }
    RowIds ids = new RowIds();
    for (Sheet sheet : sheets) {
      for (SheetRow row : sheet.rows()) {
        RowReader reader = new RowReader(sheet, row);
        String id = ids.of(reader);
        Supplier supplier = stored.get(id);
        SupplierDetails details = details(reader, supplier == null ? NOTHING : supplier.details());
        Optional<RefusedRow> refusal = reader.refusal();
        if (refusal.isPresent()) {
          tally.refuse(refusal.get());
        } else {
          changed.addAll(take(id, details, supplier, known, tally));
        }
      }
    }
    return known;
  }

  private List<Supplier> take(
      String externalId, SupplierDetails details, Supplier supplier, Known known, Tally tally) {
    if (supplier == null) {
      Supplier fresh = new Supplier(UuidV7.next(), externalId, details);
      suppliers.persist(fresh);
      known.add(externalId, fresh.id());
      tally.created();
      return List.of(fresh);
    }
    String before = supplier.details().name();
    boolean changed = supplier.describe(details);
    tally.known(changed);
    if (!before.equals(details.name())) {
      known.renamed(supplier.id());
    }
    return changed ? List.of(supplier) : List.of();
  }

  private static SupplierDetails details(RowReader reader, SupplierDetails before) {
    if ("0".equals(reader.text("supplier_rank"))) {
      reader.fault(
          "supplier_rank", RowFault.NOT_A_SUPPLIER, "This contact does not deliver to the shop.");
    }
    String vatNumber = reader.readOr("vat", before.vatNumber(), Codes::vatNumber);
    return new SupplierDetails(
        reader.required("name", RowFault.MISSING_NAME),
        Codes.enterpriseNumber(vatNumber),
        vatNumber,
        reader.textOr("email", before.email()),
        reader.textOr("phone", before.phone()),
        reader.textOr("street", before.street()),
        reader.textOr("zip", before.zip()),
        reader.textOr("city", before.city()),
        reader.readOr("country_id/id", before.country(), Codes::country),
        reader.textOr("property_supplier_payment_term_id", before.paymentTerm()));
  }
}
