package coop.fourmiliere.sales.assortment;

import coop.fourmiliere.messaging.IncomingEvent;
import coop.fourmiliere.sales.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the copy of the catalogue and gives it to tills. Every batch of changes has one version;
 * its row is held while the batch is written, so that no till ever misses a change below its
 * version.
 */
@ApplicationScoped
class Assortment {

  private static final String NEXT_VERSION =
      "update assortment set version = version + 1 returning version";
  private static final String VERSION = "select version from assortment";

  private final Articles articles;
  private final Database database;

  Assortment(Articles articles, Database database) {
    this.articles = articles;
    this.database = database;
  }

  /** Applies what the catalogue told. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(List<IncomingEvent> events) {
    long changedIn = number(NEXT_VERSION);
    List<UUID> ids = events.stream().map(IncomingEvent::subject).distinct().toList();
    Map<UUID, Article> known = new HashMap<>();
    articles.known(ids).forEach(article -> known.put(article.id, article));
    for (IncomingEvent event : events) {
      apply(event, known, changedIn);
    }
    articles.flush();
  }

  private void apply(IncomingEvent event, Map<UUID, Article> known, long changedIn) {
    if (event.type().equals(ArticlePublished.TYPE)) {
      ArticlePublished published = event.dataAs(ArticlePublished.class);
      article(published.articleId(), known).publish(published, changedIn);
    } else {
      ArticleDelisted delisted = event.dataAs(ArticleDelisted.class);
      article(delisted.articleId(), known).delist(delisted, changedIn);
    }
  }

  private Article article(UUID id, Map<UUID, Article> known) {
    return known.computeIfAbsent(
        id,
        unknown -> {
          Article article = new Article(unknown);
          articles.persist(article);
          return article;
        });
  }

  /** The version that a till gets when it asks now. */
  @Transactional
  long version() {
    return number(VERSION);
  }

  /**
   * What changed after a version, or everything.
   *
   * @param since the version that the till has; 0, or one that never was, for everything
   */
  @Transactional
  AssortmentView since(long since) {
    long version = number(VERSION);
    if (since <= 0 || since > version) {
      return AssortmentView.of(version, 0, articles.available());
    }
    return AssortmentView.of(version, since, articles.changedAfter(since));
  }

  private long number(String sql) {
    return database.with(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql);
              ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
