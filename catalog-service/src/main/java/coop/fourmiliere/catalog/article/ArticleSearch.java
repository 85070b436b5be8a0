package coop.fourmiliere.catalog.article;

import coop.fourmiliere.catalog.barcode.Barcodes;
import coop.fourmiliere.catalog.brand.Brands;
import coop.fourmiliere.kernel.SearchWords;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds the listed articles that meet all that was asked. */
@ApplicationScoped
class ArticleSearch {

  private final Session database;
  private final Articles articles;
  private final ArticleViews views;
  private final Barcodes barcodes;
  private final Brands brands;

  ArticleSearch(
      Session database, Articles articles, ArticleViews views, Barcodes barcodes, Brands brands) {
    this.database = database;
    this.articles = articles;
    this.views = views;
    this.barcodes = barcodes;
    this.brands = brands;
  }

  /** One page of what was asked for, by name. */
  Page<ArticleView> find(Wanted wanted, int offset) {
    Conditions conditions = conditions(wanted);
    List<UUID> ids =
        conditions
            .query(
                database, "select id from article where %s order by search_words, id", UUID.class)
            .setFirstResult(offset)
            .setMaxResults(Paging.SIZE)
            .getResultList();
    long total =
        conditions
            .query(database, "select count(*) from article where %s", Long.class)
            .getSingleResult();
    return new Page<>(views.of(inOrder(ids)), total);
  }

  private List<Article> inOrder(List<UUID> ids) {
    Map<UUID, Article> found = new LinkedHashMap<>();
    articles.list("id in ?1", ids).forEach(article -> found.put(article.id(), article));
    return ids.stream().map(found::get).toList();
  }

  private Conditions conditions(Wanted wanted) {
    Conditions conditions = new Conditions();
    conditions.add("listed");
    words(conditions, wanted.query());
    if (!wanted.barcode().isBlank()) {
      conditions.add(
          "id = :barcoded",
          "barcoded",
          barcodes.articleOf(wanted.barcode()).orElse(new UUID(0, 0)));
    }
    if (!wanted.brand().isBlank()) {
      conditions.add("brand_id in :brands", "brands", brands.meantBy(wanted.brand()));
    }
    if (wanted.supplierId() != null) {
      conditions.add(
          "exists (select 1 from offer where article_id = article.id and supplier_id = :supplier)",
          "supplier",
          wanted.supplierId());
    }
    return conditions;
  }

  /** The name has all words, or the query is the code or a barcode as a whole. */
  private void words(Conditions conditions, String query) {
    String typed = query.strip();
    String prefixes = SearchWords.prefixQuery(typed);
    if (prefixes == null) {
      return;
    }
    UUID scanned = barcodes.articleOf(typed).orElse(null);
    if (scanned != null) {
      conditions.add("id = :scanned", "scanned", scanned);
      return;
    }
    conditions.add(
        "(array_to_tsvector(string_to_array(search_words, ' ')) @@ cast(:words as tsquery) or code = :code)",
        "words",
        prefixes);
    conditions.values.put("code", typed);
  }

  /**
   * What somebody looks for; texts are empty when not asked for.
   *
   * @param query words of the name, a code or a barcode
   * @param brand a brand's name or id
   * @param supplierId whoever offers it, or null
   */
  record Wanted(String query, String barcode, String brand, UUID supplierId) {}

  private static final class Conditions {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    void add(String part) {
      parts.add(part);
    }

    void add(String part, String name, Object value) {
      parts.add(part);
      values.put(name, value);
    }

    <T> NativeQuery<T> query(Session database, String sql, Class<T> result) {
      NativeQuery<T> query =
          database.createNativeQuery(sql.formatted(String.join(" and ", parts)), result);
      values.forEach(query::setParameter);
      return query;
    }
  }
}
