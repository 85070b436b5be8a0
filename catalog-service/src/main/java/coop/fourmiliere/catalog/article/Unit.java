package coop.fourmiliere.catalog.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one unit of an article is. */
public enum Unit {
  PIECE,
  KG,
  L;

  /** As events and HTTP write it: {@code piece}, {@code kg} or {@code l}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
