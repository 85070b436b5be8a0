package coop.fourmiliere.sales.till;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.fourmiliere.kernel.Money;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Notes and coins as somebody counted them: how many of each, by their value in cents. */
public final class CashCount {

  private static final Set<Integer> EURO =
      Set.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000);
  private static final int PIECES_MAX = 100_000;

  private final Map<Integer, Integer> pieces;

  /**
   * A count.
   *
   * @throws IllegalArgumentException when there is no such note or coin, or an absurd number of it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CashCount(Map<Integer, Integer> pieces) {
    pieces.forEach(CashCount::require);
    this.pieces = new TreeMap<>(pieces).descendingMap();
  }

  private static void require(Integer denomination, Integer count) {
    if (!EURO.contains(denomination)) {
      throw new IllegalArgumentException("There is no note or coin of " + denomination + " cents.");
    }
    if (count == null || count < 0 || count > PIECES_MAX) {
      throw new IllegalArgumentException("Nobody has " + count + " of " + denomination + " cents.");
    }
  }

  /** How many of each, the greatest value first. */
  @JsonValue
  public Map<Integer, Integer> pieces() {
    return pieces;
  }

  /** What it comes to. */
  public Money total() {
    return Money.of(
        pieces.entrySet().stream().mapToLong(e -> (long) e.getKey() * e.getValue()).sum());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CashCount count && pieces.equals(count.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return pieces.toString();
  }
}
