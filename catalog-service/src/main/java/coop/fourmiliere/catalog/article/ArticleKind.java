package coop.fourmiliere.catalog.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What selling an article means: goods, or money held for a container, which is outside VAT. */
public enum ArticleKind {
  ARTICLE,
  DEPOSIT;

  /** As events and HTTP write it: {@code article} or {@code deposit}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
