package coop.fourmiliere.inventory.stock;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * An article as a document names it.
 *
 * @param name the name there, which serves as long as the catalogue has told none
 * @param unit piece, kg or l
 */
public record MovedArticle(UUID id, String name, String unit) {

  public MovedArticle {
    requireNonNull(id, "articleId");
    requireNonNull(name, "name");
    requireNonNull(unit, "unit");
  }
}
