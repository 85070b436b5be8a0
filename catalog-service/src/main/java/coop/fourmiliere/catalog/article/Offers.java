package coop.fourmiliere.catalog.article;

import coop.fourmiliere.kernel.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All offers of suppliers. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

  /** The offers of some articles, the usual one first. */
  public Map<UUID, List<OfferDetails>> details(Collection<UUID> articleIds) {
    return byArticle(list("articleId in ?1 order by position", articleIds));
  }

  /** The offers of all articles, the usual one first. */
  public Map<UUID, List<OfferDetails>> allDetails() {
    return byArticle(list("order by position"));
  }

  /** Gives articles these offers and no others. */
  public void replace(Map<UUID, List<OfferDetails>> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    delete("articleId in ?1", wanted.keySet());
    wanted.forEach(
        (articleId, offers) -> {
          for (int position = 0; position < offers.size(); position++) {
            persist(new Offer(UuidV7.next(), articleId, position, offers.get(position)));
          }
        });
  }

  private static Map<UUID, List<OfferDetails>> byArticle(List<Offer> offers) {
    return offers.stream()
        .collect(
            Collectors.groupingBy(
                Offer::articleId, Collectors.mapping(Offer::details, Collectors.toList())));
  }
}
