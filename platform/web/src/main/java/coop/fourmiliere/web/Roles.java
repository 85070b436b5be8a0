package coop.fourmiliere.web;

import java.util.Map;
import java.util.Set;

/** Who may do what. A role includes others: see {@link #implied}. */
public final class Roles {

  /** Sells at the till. */
  public static final String CASHIER = "cashier";

  /** Runs the shop: catalogue, orders, receptions; includes the cashier's rights. */
  public static final String SHOP = "shop";

  /** Keeps the books. */
  public static final String FINANCE = "finance";

  /** May do everything. */
  public static final String ADMIN = "admin";

  /** A till or gateway by itself, which can only forward tickets. */
  public static final String TILL = "till";

  private static final Map<String, Set<String>> IMPLIED =
      Map.of(SHOP, Set.of(CASHIER), ADMIN, Set.of(SHOP, CASHIER, FINANCE));

  private Roles() {}

  /** The roles that come with a role, without itself. */
  public static Set<String> implied(String role) {
    return IMPLIED.getOrDefault(role, Set.of());
  }
}
