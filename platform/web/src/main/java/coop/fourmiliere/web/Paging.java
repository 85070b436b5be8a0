package coop.fourmiliere.web;

import java.util.List;

/** Pages are numbered from 0 and hold {@link #SIZE} items. */
public final class Paging {

  /** Items on a page. */
  public static final int SIZE = 50;

  private static final int PAGE_MAX = 1_000_000;

  private Paging() {}

  /**
   * The number of items before a page.
   *
   * @throws Refusal 400 {@code invalid} when the page is negative or absurd
   */
  public static int offset(int page) {
    if (page < 0 || page > PAGE_MAX) {
      throw new Refusal(
          CommonProblem.INVALID,
          "page starts at 0.",
          List.of(new Violation("page", "out-of-range", "between 0 and " + PAGE_MAX)));
    }
    return page * SIZE;
  }
}
