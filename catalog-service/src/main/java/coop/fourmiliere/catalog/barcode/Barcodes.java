package coop.fourmiliere.catalog.barcode;

import coop.fourmiliere.kernel.Gtin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All barcodes. */
@ApplicationScoped
public class Barcodes implements PanacheRepositoryBase<Barcode, String> {

  /** The numbers of some articles, in the articles' own order. */
  public Map<UUID, List<String>> numbers(Collection<UUID> articleIds) {
    return byArticle(list("articleId in ?1 order by position", articleIds));
  }

  /** The numbers of all articles, in the articles' own order. */
  public Map<UUID, List<String>> allNumbers() {
    return byArticle(list("order by position"));
  }

  /** The article that a scanned number stands for; UPC-A and EAN-13 of one number are the same. */
  public Optional<UUID> articleOf(String scanned) {
    return Gtin.isValid(scanned)
        ? findByIdOptional(Gtin.parse(scanned).normalised()).map(Barcode::articleId)
        : Optional.empty();
  }

  /**
   * Gives articles these numbers and no others. A number may go from one of the articles to
   * another; it may not be taken from an article that is not in the map.
   */
  public void assign(Map<UUID, List<String>> wanted) {
    Map<String, Barcode> stored =
        list("articleId in ?1", wanted.keySet()).stream()
            .collect(Collectors.toMap(Barcode::normalised, Function.identity()));
    Set<String> kept = new HashSet<>();
    wanted.forEach(
        (articleId, numbers) -> {
          for (int position = 0; position < numbers.size(); position++) {
            Gtin gtin = Gtin.parse(numbers.get(position));
            kept.add(gtin.normalised());
            Barcode barcode = stored.get(gtin.normalised());
            if (barcode == null) {
              persist(new Barcode(gtin, articleId, position));
            } else {
              barcode.assign(gtin, articleId, position);
            }
          }
        });
    stored.values().stream()
        .filter(barcode -> !kept.contains(barcode.normalised()))
        .forEach(this::delete);
  }

  private static Map<UUID, List<String>> byArticle(List<Barcode> barcodes) {
    return barcodes.stream()
        .collect(
            Collectors.groupingBy(
                Barcode::articleId, Collectors.mapping(Barcode::number, Collectors.toList())));
  }
}
