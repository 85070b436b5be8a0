package coop.fourmiliere.inventory.catalogue;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The stockroom's copy of the catalogue's articles. The greatest version of each wins. */
@ApplicationScoped
public class Articles {

  private static final String PUBLISH =
      """
      insert into article as a (article_id, name, sort_name, code, unit, kind, delisted, version, words)
      select distinct on (article_id) article_id, name, sort_name, code, unit, kind, false, version,
             array_to_tsvector(string_to_array(words, ' '))
      from unnest(?, ?, ?, ?, ?, ?, ?, ?) as p(article_id, name, sort_name, code, unit, kind, version, words)
      order by article_id, version desc
      on conflict (article_id) do update
      set name = excluded.name, sort_name = excluded.sort_name, code = excluded.code, unit = excluded.unit,
          kind = excluded.kind, delisted = false, version = excluded.version, words = excluded.words
      where a.version < excluded.version""";

  private static final String ADD_UNKNOWN =
      """
      insert into article (article_id, name, sort_name, unit, kind, version, words)
      select distinct on (m.article_id) m.article_id, m.name, m.sort_name, m.unit, 'article', 0,
             array_to_tsvector(string_to_array(m.sort_name, ' '))
      from unnest(?, ?, ?, ?) as m(article_id, name, sort_name, unit)
      where not exists (select from article a where a.article_id = m.article_id)
      order by m.article_id
      on conflict do nothing""";

  private final DataSource database;

  Articles(DataSource database) {
    this.database = database;
  }

  void publish(Collection<ArticlePublished> published) {
    Query.of(database, PUBLISH)
        .with("uuid", published.stream().map(ArticlePublished::articleId))
        .with("text", published.stream().map(ArticlePublished::name))
        .with("text", published.stream().map(article -> SearchWords.folded(article.name())))
        .with("text", published.stream().map(ArticlePublished::code))
        .with("text", published.stream().map(ArticlePublished::unit))
        .with("text", published.stream().map(ArticlePublished::kind))
        .with("int8", published.stream().map(ArticlePublished::version))
        .with("text", published.stream().map(ArticlePublished::words))
        .execute();
  }

  void delist(Collection<ArticleDelisted> delisted) {
    Query.of(
            database,
            """
            update article a set delisted = true, version = d.version
            from (select article_id, max(version) as version
                  from unnest(?, ?) as delisted(article_id, version) group by article_id) as d
            where a.article_id = d.article_id and a.version < d.version""")
        .with("uuid", delisted.stream().map(ArticleDelisted::articleId))
        .with("int8", delisted.stream().map(ArticleDelisted::version))
        .execute();
  }

  /** Articles that moved before the catalogue told of them get the name they moved under. */
  public void addUnknown(Stream<UUID> ids, Stream<String> names, Stream<String> units) {
    List<String> moved = names.toList();
    Query.of(database, ADD_UNKNOWN)
        .with("uuid", ids)
        .with("text", moved.stream())
        .with("text", moved.stream().map(SearchWords::folded))
        .with("text", units)
        .execute();
  }

  /** Those of the articles that are known. */
  public Map<UUID, Article> byId(Collection<UUID> ids) {
    Map<UUID, Article> known = new HashMap<>();
    Query.of(database, "select article_id, name, unit, kind from article where article_id = any(?)")
        .with("uuid", ids.stream())
        .list(
            row ->
                new Article(
                    row.getObject("article_id", UUID.class),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getString("kind")))
        .forEach(article -> known.put(article.id(), article));
    return known;
  }
}
