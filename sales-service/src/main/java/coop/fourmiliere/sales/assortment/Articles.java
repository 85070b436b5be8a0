package coop.fourmiliere.sales.assortment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The catalogue's articles, known here by its events. */
@ApplicationScoped
class Articles implements PanacheRepositoryBase<Article, UUID> {

  List<Article> known(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  List<Article> available() {
    return list("available order by name, id");
  }

  List<Article> changedAfter(long version) {
    return list("changedIn > ?1 order by name, id", version);
  }
}
