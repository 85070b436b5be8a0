package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetReader;
import coop.fourmiliere.catalog.sheet.UnreadableSheet;
import coop.fourmiliere.web.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files of one import, sorted by what they hold. */
final class Upload {

  private final Map<OdooModel, List<Sheet>> sheets = new EnumMap<>(OdooModel.class);

  /**
   * Reads a file of the upload.
   *
   * @throws Refusal when it is no table, not known, or lacks columns
   */
  void add(String name, byte[] content) {
    Sheet sheet = read(name, content);
    OdooModel model =
        OdooModel.of(sheet)
            .orElseThrow(
                () ->
                    new Refusal(
                        CatalogProblem.UNKNOWN_FILE,
                        name
                            + " is none of product.template, product.category, product.brand and res.partner."));
    List<String> missing = model.missing(sheet);
    if (!missing.isEmpty()) {
      throw new Refusal(
          CatalogProblem.MISSING_COLUMNS,
          name + " lacks " + String.join(", ", missing) + ": export it with technical names.");
    }
    sheets.computeIfAbsent(model, key -> new ArrayList<>()).add(sheet);
  }

  /** The files that hold that table. */
  List<Sheet> of(OdooModel model) {
    return sheets.getOrDefault(model, List.of());
  }

  /** The names of files that say nothing of the catalogue. */
  List<String> ignored() {
    return of(OdooModel.PAYMENT_METHOD).stream().map(Sheet::name).toList();
  }

  /** Whether there is a file that says something of the catalogue. */
  boolean isUseful() {
    return sheets.keySet().stream().anyMatch(model -> model != OdooModel.PAYMENT_METHOD);
  }

  private static Sheet read(String name, byte[] content) {
    try {
      return SheetReader.read(name, content);
    } catch (UnreadableSheet e) {
      throw new Refusal(CatalogProblem.UNREADABLE_FILE, name + ": " + e.getMessage());
    }
  }
}
