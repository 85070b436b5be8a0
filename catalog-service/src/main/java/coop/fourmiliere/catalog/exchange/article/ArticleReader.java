package coop.fourmiliere.catalog.exchange.article;

import coop.fourmiliere.catalog.article.ArticleDetails;
import coop.fourmiliere.catalog.article.ArticleKind;
import coop.fourmiliere.catalog.article.OfferDetails;
import coop.fourmiliere.catalog.article.Unit;
import coop.fourmiliere.catalog.exchange.row.Codes;
import coop.fourmiliere.catalog.exchange.row.Figures;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.RowIds;
import coop.fourmiliere.catalog.exchange.row.RowReader;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads records of {@code product.template}. A column that the file does not have leaves things as
 * they were.
 */
final class ArticleReader {

  private static final String DEPOSIT = "deposit_product_id/id";
  private static final String SELLER = "seller_ids/";
  private static final List<String> SELLER_ID =
      List.of("seller_ids/partner_id/id", "seller_ids/name/id");

  private final Known brands;
  private final Known families;
  private final Known suppliers;
  private final Set<Integer> vatRates;
  private final Map<String, ArticleState> stored;
  private final RowIds ids = new RowIds();

  ArticleReader(
      Known brands,
      Known families,
      Known suppliers,
      Set<Integer> vatRates,
      Map<String, ArticleState> stored) {
    this.brands = brands;
    this.families = families;
    this.suppliers = suppliers;
    this.vatRates = vatRates;
    this.stored = stored;
  }

  /** The records of a file that are right in themselves; the others are refused. */
  List<ArticleDraft> read(Sheet sheet, Tally tally) {
    List<ArticleDraft> drafts = new ArrayList<>();
    for (List<SheetRow> rows : records(sheet)) {
      List<RowReader> readers = rows.stream().map(row -> new RowReader(sheet, row)).toList();
      ArticleDraft draft = draft(sheet, rows.get(0).number(), readers);
      Optional<RefusedRow> refusal =
          readers.stream().map(RowReader::refusal).flatMap(Optional::stream).findFirst();
      if (refusal.isPresent()) {
        tally.refuse(refusal.get());
      } else {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /**
   * A row with nothing but a seller belongs to the article above it: so Odoo writes further
   * sellers.
   */
  private static List<List<SheetRow>> records(Sheet sheet) {
    List<List<SheetRow>> records = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      if (!records.isEmpty() && isFurtherSeller(sheet, row)) {
        records.get(records.size() - 1).add(row);
      } else {
        records.add(new ArrayList<>(List.of(row)));
      }
    }
    return records;
  }

  private static boolean isFurtherSeller(Sheet sheet, SheetRow row) {
    for (int at = 0; at < row.cells().size(); at++) {
      boolean ofSeller = at < sheet.columns().size() && sheet.columns().get(at).startsWith(SELLER);
      if (!ofSeller && !row.cell(at).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private ArticleDraft draft(Sheet sheet, int row, List<RowReader> readers) {
    RowReader reader = readers.get(0);
    String id = ids.of(reader);
    ArticleState before = stored.getOrDefault(id, ArticleState.NEW);
    ArticleDetails details = details(reader, before.details());
    boolean deposit =
        reader.has("detailed_type")
            ? "consu".equals(reader.text("detailed_type")) && details.vatRateBp() == 0
            : before.details().kind() == ArticleKind.DEPOSIT;
    String barcode = reader.read("barcode", Codes::barcode);
    List<String> barcodes = barcode == null ? List.of() : List.of(barcode);
    return new ArticleDraft(
        sheet.name(),
        row,
        id,
        details,
        deposit,
        reader.text(DEPOSIT),
        reader.has("barcode") ? barcodes : before.barcodes(),
        offers(readers, before.offers()));
  }

  private ArticleDetails details(RowReader reader, ArticleDetails before) {
    Long price = reader.required("list_price", RowFault.MISSING_PRICE, Figures::priceCents);
    Integer vatRate =
        reader.required(
            "taxes_id", RowFault.UNKNOWN_VAT_RATE, text -> Figures.vatRateBp(text, vatRates));
    Unit unit = reader.required("uom_id/id", RowFault.UNKNOWN_UNIT, Codes::unit);
    return new ArticleDetails(
        reader.textOr("default_code", before.code()),
        reader.required("name", RowFault.MISSING_NAME),
        reader.readOr(
            "product_brand_id/id", before.brandId(), brands.reference(RowFault.UNKNOWN_BRAND)),
        reader.readOr(
            "categ_id/id", before.familyId(), families.reference(RowFault.UNKNOWN_FAMILY)),
        unit,
        reader.flagOr("to_weight", before.toWeigh()),
        Objects.requireNonNullElse(price, 0L),
        reader.readOr("standard_price", before.costCents(), Figures::costCents),
        Objects.requireNonNullElse(vatRate, -1),
        before.kind(),
        reader.has(DEPOSIT) ? null : before.depositArticleId(),
        reader.flagOr("available_in_pos", before.availableAtTill()),
        reader.textOr("country_of_origin", before.origin()),
        reader.flagOr("active", before.listed()));
  }

  private List<OfferDetails> offers(List<RowReader> readers, List<OfferDetails> before) {
    Optional<String> column = SELLER_ID.stream().filter(readers.get(0)::has).findFirst();
    return column.isPresent()
        ? readers.stream()
            .map(reader -> offer(reader, column.get()))
            .filter(Objects::nonNull)
            .toList()
        : before;
  }

  private OfferDetails offer(RowReader reader, String column) {
    String code = reader.text("seller_ids/product_code");
    Long price = reader.read("seller_ids/price", Figures::costCents);
    Long minimum = reader.read("seller_ids/min_qty", Figures::quantityMilli);
    UUID supplier = reader.read(column, suppliers.reference(RowFault.UNKNOWN_SUPPLIER));
    if (supplier == null && (code != null || price != null || minimum != null)) {
      reader.fault(column, RowFault.UNKNOWN_SUPPLIER, "It is empty.");
    }
    return supplier == null ? null : new OfferDetails(supplier, code, price, minimum);
  }
}
