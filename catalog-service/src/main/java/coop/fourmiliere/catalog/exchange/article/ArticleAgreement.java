package coop.fourmiliere.catalog.exchange.article;

import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.kernel.Gtin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What only shows when all rows and all stored articles are seen together: whose barcode is it, is
 * there that deposit.
 */
final class ArticleAgreement {

  private final Map<String, ArticleDraft> drafts = new LinkedHashMap<>();
  private final Map<String, ArticleState> stored;
  private final Map<String, String> ownersBefore = new LinkedHashMap<>();

  /**
   * Rows that are right in themselves, beside what is stored.
   *
   * @param stored the stored articles by foreign id
   */
  ArticleAgreement(List<ArticleDraft> rows, Map<String, ArticleState> stored) {
    this.stored = stored;
    rows.forEach(row -> drafts.put(row.externalId(), row));
    stored.forEach(
        (externalId, state) ->
            state.barcodes().forEach(number -> ownersBefore.put(normal(number), externalId)));
  }

  /** The rows that agree with each other and with what is stored; the others are refused. */
  List<ArticleDraft> reach(Tally tally) {
    boolean settled = false;
    while (!settled) {
      boolean deposits = refuse(this::depositFault, tally);
      Map<String, String> owners = owners();
      settled = !deposits && !refuse(draft -> barcodeFault(draft, owners), tally);
    }
    return List.copyOf(drafts.values());
  }

  private boolean refuse(Function<ArticleDraft, Optional<RefusedRow>> rule, Tally tally) {
    boolean any = false;
    for (ArticleDraft draft : List.copyOf(drafts.values())) {
      Optional<RefusedRow> refusal = rule.apply(draft);
      if (refusal.isPresent()) {
        tally.refuse(refusal.get());
        drafts.remove(draft.externalId());
        any = true;
      }
    }
    return any;
  }

  private Optional<RefusedRow> depositFault(ArticleDraft draft) {
    String deposit = draft.deposit();
    if (draft.externalId().equals(deposit)) {
      return refused(draft, RowFault.DEPOSIT_OF_ITSELF, "An article is not its own deposit.");
    }
    if (deposit != null && !drafts.containsKey(deposit) && !stored.containsKey(deposit)) {
      return refused(
          draft, RowFault.UNKNOWN_DEPOSIT, "It is neither stored nor in this upload: " + deposit);
    }
    return Optional.empty();
  }

  private static Optional<RefusedRow> barcodeFault(ArticleDraft draft, Map<String, String> owners) {
    for (String number : draft.barcodes()) {
      String owner = owners.get(normal(number));
      if (!owner.equals(draft.externalId())) {
        String message = number + " is the barcode of " + owner;
        return Optional.of(draft.refusal("barcode", RowFault.BARCODE_TAKEN, message));
      }
    }
    return Optional.empty();
  }

  /**
   * Whose each barcode would be: its owner's until now if that keeps it, even by not being in the
   * upload; else the first that asks for it.
   */
  private Map<String, String> owners() {
    Map<String, String> owners = new LinkedHashMap<>();
    ownersBefore.forEach(
        (number, owner) -> {
          ArticleDraft draft = drafts.get(owner);
          if (draft == null
              || draft.barcodes().stream().anyMatch(kept -> normal(kept).equals(number))) {
            owners.put(number, owner);
          }
        });
    drafts
        .values()
        .forEach(
            draft ->
                draft
                    .barcodes()
                    .forEach(number -> owners.putIfAbsent(normal(number), draft.externalId())));
    return owners;
  }

  private static Optional<RefusedRow> refused(ArticleDraft draft, RowFault fault, String message) {
    return Optional.of(draft.refusal("deposit_product_id/id", fault, message));
  }

  private static String normal(String number) {
    return Gtin.parse(number).normalised();
  }
}
