package coop.fourmiliere.catalog.brand;

import coop.fourmiliere.kernel.SearchWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All brands. */
@ApplicationScoped
public class Brands implements PanacheRepositoryBase<Brand, UUID> {

  /** The names of some brands by id. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return list("id in ?1", ids).stream().collect(Collectors.toMap(Brand::id, Brand::name));
  }

  /**
   * The brands meant by what somebody typed: those of exactly that name (accents and capitals
   * aside), else those with a word that begins with each word typed, or the one of that id.
   */
  public List<UUID> meantBy(String typed) {
    List<String> words = SearchWords.of(typed);
    List<Brand> all = listAll();
    List<Brand> exact =
        all.stream()
            .filter(
                brand ->
                    brand.id().toString().equals(typed)
                        || SearchWords.of(brand.name()).equals(words))
            .toList();
    return (exact.isEmpty() ? all.stream().filter(brand -> begins(brand, words)) : exact.stream())
        .map(Brand::id)
        .toList();
  }

  private static boolean begins(Brand brand, List<String> words) {
    List<String> own = SearchWords.of(brand.name());
    return !words.isEmpty()
        && words.stream().allMatch(typed -> own.stream().anyMatch(word -> word.startsWith(typed)));
  }
}
