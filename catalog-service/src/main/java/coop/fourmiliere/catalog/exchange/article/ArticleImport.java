package coop.fourmiliere.catalog.exchange.article;

import coop.fourmiliere.catalog.article.Article;
import coop.fourmiliere.catalog.article.ArticleKind;
import coop.fourmiliere.catalog.article.Articles;
import coop.fourmiliere.catalog.article.OfferDetails;
import coop.fourmiliere.catalog.article.Offers;
import coop.fourmiliere.catalog.barcode.Barcodes;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in {@code product.template}. */
@ApplicationScoped
public class ArticleImport {

  private final Articles articles;
  private final Offers offers;
  private final Barcodes barcodes;
  private final Clock clock;
  private final Set<Integer> vatRates;

  ArticleImport(
      Articles articles,
      Offers offers,
      Barcodes barcodes,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.catalog.vat-rates") Set<Integer> vatRates) {
    this.articles = articles;
    this.offers = offers;
    this.barcodes = barcodes;
    this.clock = clock;
    this.vatRates = vatRates;
  }

  /**
   * Takes the rows in and returns the articles that are new or other than before, whether in the
   * rows or not.
   */
  public Collection<Article> run(
      List<Sheet> sheets, Known brands, Known families, Known suppliers, Tally tally) {
    Stored stored = load();
    ArticleReader reader =
        new ArticleReader(brands, families, suppliers, vatRates, stored.states());
    List<ArticleDraft> rows = new ArrayList<>();
    sheets.forEach(sheet -> rows.addAll(reader.read(sheet, tally)));
    List<ArticleDraft> drafts = new ArticleAgreement(rows, stored.states()).reach(tally);
    Instant now = clock.instant();
    Set<Article> changed = new LinkedHashSet<>(take(drafts, stored, tally, now));
    changed.addAll(newDeposits(stored, changed, now));
    changed.addAll(renamedAround(stored, changed, brands, families, suppliers, now));
    return changed;
  }

  private Stored load() {
    Map<UUID, List<String>> numbers = barcodes.allNumbers();
    Map<UUID, List<OfferDetails>> terms = offers.allDetails();
    Map<String, Article> entities = new LinkedHashMap<>();
    Map<String, ArticleState> states = new HashMap<>();
    for (Article article : articles.listAll()) {
      String key = article.externalId() == null ? article.id().toString() : article.externalId();
      entities.put(key, article);
      states.put(
          key,
          new ArticleState(
              article.details(),
              numbers.getOrDefault(article.id(), List.of()),
              terms.getOrDefault(article.id(), List.of())));
    }
    return new Stored(entities, states);
  }

  private List<Article> take(List<ArticleDraft> drafts, Stored stored, Tally tally, Instant now) {
    Map<String, UUID> ids = new HashMap<>();
    drafts.forEach(draft -> ids.put(draft.externalId(), stored.idOf(draft.externalId())));
    drafts.stream()
        .filter(draft -> draft.deposit() != null)
        .forEach(draft -> ids.computeIfAbsent(draft.deposit(), stored::idOf));
    Set<UUID> deposits = deposits(drafts, stored, ids);
    Changes changes = new Changes(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (ArticleDraft draft : drafts) {
      UUID id = ids.get(draft.externalId());
      ArticleKind kind =
          draft.ownDeposit() || deposits.contains(id) ? ArticleKind.DEPOSIT : ArticleKind.ARTICLE;
      UUID deposit =
          draft.deposit() == null ? draft.details().depositArticleId() : ids.get(draft.deposit());
      ArticleState wanted =
          new ArticleState(draft.details().with(kind, deposit), draft.barcodes(), draft.offers());
      take(draft.externalId(), id, wanted, stored, changes, tally, now);
    }
    barcodes.assign(changes.numbers());
    offers.replace(changes.terms());
    return changes.articles();
  }

  private void take(
      String externalId,
      UUID id,
      ArticleState wanted,
      Stored stored,
      Changes changes,
      Tally tally,
      Instant now) {
    Article article = stored.entities().get(externalId);
    ArticleState before = stored.states().getOrDefault(externalId, ArticleState.NEW);
    if (article == null) {
      article = new Article(id, externalId, wanted.details(), now);
      articles.persist(article);
      tally.created();
    } else if (wanted.equals(before)) {
      tally.known(false);
      return;
    } else {
      article.describe(wanted.details(), now);
      tally.known(true);
    }
    changes.articles().add(article);
    if (!wanted.barcodes().equals(before.barcodes())) {
      changes.numbers().put(id, wanted.barcodes());
    }
    if (!wanted.offers().equals(before.offers())) {
      changes.terms().put(id, wanted.offers());
    }
  }

  /** Everything that is a deposit because an article, of the upload or not, is sold with it. */
  private static Set<UUID> deposits(
      List<ArticleDraft> drafts, Stored stored, Map<String, UUID> ids) {
    Set<String> inUpload = new HashSet<>(ids.keySet());
    Set<UUID> deposits = new HashSet<>();
    drafts.forEach(
        draft ->
            deposits.add(
                draft.deposit() == null
                    ? draft.details().depositArticleId()
                    : ids.get(draft.deposit())));
    stored
        .states()
        .forEach(
            (externalId, state) -> {
              if (!inUpload.contains(externalId)) {
                deposits.add(state.details().depositArticleId());
              }
            });
    return deposits;
  }

  /**
   * Articles outside the upload that became deposits because one of the upload is sold with them.
   */
  private static List<Article> newDeposits(Stored stored, Set<Article> changed, Instant now) {
    Set<UUID> wanted = new HashSet<>();
    changed.forEach(article -> wanted.add(article.details().depositArticleId()));
    List<Article> deposits =
        stored.entities().values().stream()
            .filter(article -> wanted.contains(article.id()))
            .filter(article -> article.details().kind() != ArticleKind.DEPOSIT)
            .toList();
    deposits.forEach(
        article ->
            article.describe(
                article.details().with(ArticleKind.DEPOSIT, article.details().depositArticleId()),
                now));
    return deposits;
  }

  /**
   * Articles that are the same, while their brand, family or usual supplier is called otherwise.
   */
  private static List<Article> renamedAround(
      Stored stored,
      Set<Article> changed,
      Known brands,
      Known families,
      Known suppliers,
      Instant now) {
    List<Article> touched = new ArrayList<>();
    stored
        .entities()
        .forEach(
            (externalId, article) -> {
              List<OfferDetails> terms = stored.states().get(externalId).offers();
              boolean renamed =
                  brands.isRenamed(article.details().brandId())
                      || families.isRenamed(article.details().familyId())
                      || (!terms.isEmpty() && suppliers.isRenamed(terms.get(0).supplierId()));
              if (renamed && !changed.contains(article)) {
                article.touch(now);
                touched.add(article);
              }
            });
    return touched;
  }

  private record Stored(Map<String, Article> entities, Map<String, ArticleState> states) {

    /** The id of an article; a new one for an article that is not stored. */
    UUID idOf(String externalId) {
      Article article = entities.get(externalId);
      return article == null ? UuidV7.next() : article.id();
    }
  }

  private record Changes(
      List<Article> articles,
      Map<UUID, List<String>> numbers,
      Map<UUID, List<OfferDetails>> terms) {}
}
