package coop.fourmiliere.catalog.supplier;

import coop.fourmiliere.kernel.SearchWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All suppliers. */
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, UUID> {

  /** The names of some suppliers by id. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(Supplier::id, supplier -> supplier.details().name()));
  }

  /** The suppliers whose name has a word that begins with each of the words typed, by name. */
  List<Supplier> named(String typed) {
    List<String> words = SearchWords.of(typed);
    return list("order by searchWords, id").stream()
        .filter(supplier -> begins(supplier, words))
        .toList();
  }

  private static boolean begins(Supplier supplier, List<String> words) {
    List<String> own = List.of(supplier.searchWords().split(" "));
    return words.stream().allMatch(typed -> own.stream().anyMatch(word -> word.startsWith(typed)));
  }
}
