package coop.fourmiliere.catalog.article;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Tells the other services of articles. */
@ApplicationScoped
public class ArticlePublishing {

  static final String TOPIC = "catalog.article";
  static final String PUBLISHED = "catalog.article-published.v1";
  static final String DELISTED = "catalog.article-delisted.v1";

  private static final int CHUNK = 1000;

  private final Articles articles;
  private final ArticleViews views;
  private final Outbox outbox;

  ArticlePublishing(Articles articles, ArticleViews views, Outbox outbox) {
    this.articles = articles;
    this.views = views;
    this.outbox = outbox;
  }

  /** Publishes articles as they are now, or as delisted, with the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Collection<Article> changed) {
    articles.flush();
    List<Article> all = List.copyOf(changed);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Article> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
      outbox.appendAll(views.of(chunk).stream().map(ArticlePublishing::event).toList());
    }
  }

  private static NewEvent event(ArticleView view) {
    return view.delisted() == null
        ? new NewEvent(TOPIC, view.id(), PUBLISHED, view.version(), ArticlePublished.of(view))
        : new NewEvent(TOPIC, view.id(), DELISTED, view.version(), ArticleDelisted.of(view));
  }
}
