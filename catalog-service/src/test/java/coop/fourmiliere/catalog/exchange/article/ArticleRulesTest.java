package coop.fourmiliere.catalog.exchange.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.fourmiliere.catalog.article.ArticleDetails;
import coop.fourmiliere.catalog.article.ArticleKind;
import coop.fourmiliere.catalog.article.OfferDetails;
import coop.fourmiliere.catalog.article.Unit;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetReader;
import coop.fourmiliere.catalog.sheet.UnreadableSheet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleRulesTest {

  private static final String HEADER =
      "id,name,barcode,list_price,taxes_id,uom_id/id,detailed_type,deposit_product_id/id";
  private static final String A = "5400141234565";
  private static final String B = "5410000000002";
  private static final UUID FARM = new UUID(0, 1);
  private static final UUID BAKER = new UUID(0, 2);

  private final Known none = new Known();
  private final Known suppliers = new Known();
  private final Map<String, ArticleState> stored = new HashMap<>();
  private final Tally tally = new Tally();

  @BeforeEach
  void twoSuppliersAreKnown() {
    suppliers.add("farm", FARM);
    suppliers.add("baker", BAKER);
  }

  @Test
  void a_row_with_nothing_but_a_seller_belongs_to_the_article_above() {
    List<ArticleDraft> drafts =
        read(
            "id,name,list_price,taxes_id,uom_id/id,seller_ids/partner_id/id,seller_ids/price,seller_ids/min_qty",
            "a,Pain,2.50,6%,uom.product_uom_unit,farm,1.20,6",
            ",,,,,baker,1.25,12",
            "b,Lait,1.50,6%,uom.product_uom_unit,,,");
    assertEquals(
        List.of(
            new OfferDetails(FARM, null, 120L, 6000L), new OfferDetails(BAKER, null, 125L, 12000L)),
        drafts.get(0).offers());
    assertEquals(List.of(), drafts.get(1).offers());
    assertEquals(List.of(), refusals());
  }

  @Test
  void a_fault_of_a_further_seller_refuses_the_article_at_that_row() {
    List<ArticleDraft> drafts =
        read(
            "id,name,list_price,taxes_id,uom_id/id,seller_ids/name/id,seller_ids/price",
            "a,Pain,2.50,6%,uom.product_uom_unit,farm,1.20",
            ",,,,,nobody,1.25",
            ",,,,,,1.25",
            "b,Lait,1.50,6%,uom.product_uom_unit,,");
    assertEquals(List.of("b"), ids(drafts));
    assertEquals(List.of("3 seller_ids/name/id unknown-supplier"), refusals());
  }

  @Test
  void a_row_without_an_id_that_says_more_is_refused() {
    List<ArticleDraft> drafts =
        read(
            HEADER,
            "a,Pain,,2.50,6%,uom.product_uom_unit,product,",
            ",Lait,,1,6%,uom.product_uom_unit,product,");
    assertEquals(List.of("a"), ids(drafts));
    assertEquals(List.of("3 id missing-id"), refusals());
  }

  @Test
  void the_second_row_of_an_id_is_refused() {
    List<ArticleDraft> drafts = read(HEADER, row("a", "", ""), row("a", "", ""));
    assertEquals(List.of("a"), ids(drafts));
    assertEquals(List.of("3 id duplicate-id"), refusals());
  }

  @Test
  void a_consumable_at_zero_percent_is_a_deposit() {
    List<ArticleDraft> drafts =
        read(
            HEADER,
            "a,Consigne,,0.10,0%,uom.product_uom_unit,consu,",
            "b,Sac,,0.10,21%,uom.product_uom_unit,consu,",
            "c,Journal,,0.10,0%,uom.product_uom_unit,product,");
    assertEquals(
        List.of(true, false, false), drafts.stream().map(ArticleDraft::ownDeposit).toList());
  }

  @Test
  void a_file_without_a_column_leaves_it_as_it_was() {
    ArticleDetails before =
        new ArticleDetails(
            "17",
            "Pain",
            new UUID(0, 5),
            new UUID(0, 6),
            Unit.PIECE,
            true,
            200,
            120L,
            600,
            ArticleKind.ARTICLE,
            new UUID(0, 7),
            false,
            "Belgique",
            false);
    stored.put(
        "a",
        new ArticleState(before, List.of(A), List.of(new OfferDetails(FARM, "X", 120L, null))));
    ArticleDraft draft =
        read("id,name,list_price,taxes_id,uom_id/id", "a,Pain gris,2.50,6%,uom.product_uom_unit")
            .get(0);
    assertEquals(
        new ArticleDetails(
            "17",
            "Pain gris",
            new UUID(0, 5),
            new UUID(0, 6),
            Unit.PIECE,
            true,
            250,
            120L,
            600,
            ArticleKind.ARTICLE,
            new UUID(0, 7),
            false,
            "Belgique",
            false),
        draft.details());
    assertEquals(List.of(A), draft.barcodes());
    assertEquals(stored.get("a").offers(), draft.offers());
  }

  @Test
  void an_empty_cell_takes_away_what_was_there() {
    stored.put("a", state(A));
    ArticleDraft draft = read(HEADER, row("a", "", "")).get(0);
    assertEquals(List.of(), draft.barcodes());
    assertNull(draft.details().depositArticleId());
  }

  @Test
  void the_first_of_two_rows_gets_the_barcode() {
    assertEquals(List.of("a"), agreed(row("a", A, ""), row("b", "0" + A, "")));
    assertEquals(List.of("3 barcode barcode-taken"), refusals());
  }

  @Test
  void a_stored_article_that_is_not_in_the_upload_keeps_its_barcode() {
    stored.put("b", state(A));
    assertEquals(List.of(), agreed(row("a", A, "")));
    assertEquals(List.of("2 barcode barcode-taken"), refusals());
  }

  @Test
  void a_stored_article_keeps_its_barcode_against_an_earlier_row() {
    stored.put("b", state(A));
    assertEquals(List.of("b"), agreed(row("a", A, ""), row("b", A, "")));
  }

  @Test
  void two_articles_may_change_barcodes_with_each_other() {
    stored.put("a", state(A));
    stored.put("b", state(B));
    assertEquals(List.of("a", "b"), agreed(row("a", B, ""), row("b", A, "")));
    assertEquals(List.of(), refusals());
  }

  @Test
  void a_refused_row_keeps_the_barcode_that_it_wanted_to_give_up() {
    stored.put("a", state(A));
    assertEquals(List.of(), agreed(row("a", B, "nowhere"), row("b", A, "")));
    assertEquals(
        List.of("2 deposit_product_id/id unknown-deposit", "3 barcode barcode-taken"), refusals());
  }

  @Test
  void a_deposit_may_stand_below_or_be_stored_but_must_exist() {
    stored.put("old", state(""));
    List<String> agreed =
        agreed(
            row("a", "", "crate"),
            row("b", "", "old"),
            row("c", "", "nowhere"),
            row("crate", "", ""));
    assertEquals(List.of("a", "b", "crate"), agreed);
    assertEquals(List.of("4 deposit_product_id/id unknown-deposit"), refusals());
  }

  @Test
  void an_article_is_not_its_own_deposit() {
    assertEquals(List.of(), agreed(row("a", "", "a")));
    assertEquals(List.of("2 deposit_product_id/id deposit-of-itself"), refusals());
  }

  @Test
  void what_needs_a_refused_deposit_is_refused_too() {
    stored.put("x", state(A));
    assertEquals(List.of(), agreed(row("a", "", "b"), row("b", "", "c"), row("c", A, "")));
    assertEquals(
        List.of(
            "2 deposit_product_id/id unknown-deposit",
            "3 deposit_product_id/id unknown-deposit",
            "4 barcode barcode-taken"),
        refusals());
  }

  private static String row(String id, String barcode, String deposit) {
    return id
        + ",Article "
        + id
        + ","
        + barcode
        + ",2.50,6%,uom.product_uom_unit,product,"
        + deposit;
  }

  private static ArticleState state(String barcode) {
    List<String> barcodes = barcode.isEmpty() ? List.of() : List.of(barcode);
    return new ArticleState(ArticleState.NEW.details(), barcodes, List.of());
  }

  private List<String> agreed(String... rows) {
    return ids(new ArticleAgreement(read(HEADER, rows), stored).reach(tally));
  }

  private List<ArticleDraft> read(String header, String... rows) {
    ArticleReader reader = new ArticleReader(none, none, suppliers, Set.of(0, 600, 2100), stored);
    return reader.read(sheet(header + "\n" + String.join("\n", rows)), tally);
  }

  private static Sheet sheet(String text) {
    try {
      return SheetReader.read("product.template.csv", text.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableSheet e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ids(List<ArticleDraft> drafts) {
    return drafts.stream().map(ArticleDraft::externalId).toList();
  }

  private List<String> refusals() {
    return tally.report(List.of()).refused().stream().map(ArticleRulesTest::brief).toList();
  }

  private static String brief(RefusedRow row) {
    return row.row() + " " + row.field() + " " + row.code();
  }
}
