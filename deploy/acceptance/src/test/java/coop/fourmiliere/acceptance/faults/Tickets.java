package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.faults.Ticket.Line;
import coop.fourmiliere.acceptance.faults.Ticket.Tender;
import coop.fourmiliere.acceptance.faults.Ticket.Totals;
import coop.fourmiliere.acceptance.faults.Ticket.Vat;
import java.util.List;
import java.util.Map;

/** Tickets worked out with pencil and paper from the prices of the demo shop. */
final class Tickets {

  /** 0.845 kg × 3.75 = 3.17 and 3.15: 6.32, in cash 6.30. All of it comes back. */
  private static final Ticket CABBAGE_AND_TEA =
      new Ticket(
          "cabbage and tea",
          List.of(weighed(1, "A00037", 845, 375), food(2, "A00009", 1, 315)),
          List.of(cash(630, 1000)),
          new Totals(632, -2, 630, List.of(new Vat(600, 632, 596, 36))),
          Map.of("570000", 630L, "643000", 2L, "700060", -596L, "451054", -36L),
          List.of(
              new Ticket(
                  "cabbage and tea back",
                  List.of(weighed(1, "A00037", 845, 375), food(2, "A00009", 1, 315)),
                  List.of(cash(630)),
                  new Totals(632, -2, 630, List.of(new Vat(600, 632, 596, 36))),
                  Map.of("570000", -630L, "743000", -2L, "700060", 596L, "451054", 36L),
                  List.of())));

  /**
   * 1.245 kg × 1.55 = 1.93, 2 × 2.90 and 2.95: 10.68, in cash 10.70. The sponges come back one by
   * one: the second refund is what is left of 5.80 (4.79 and 1.01), not the first once more.
   */
  private static final Ticket CARROTS_SPONGES_AND_CRACKERS =
      new Ticket(
          "carrots, sponges and crackers",
          List.of(
              weighed(1, "A00063", 1245, 155),
              line(2, "A00011", 2000, 290, 2100, 0),
              food(3, "A00008", 1, 295)),
          List.of(cash(1070, 2000)),
          new Totals(
              1068, 2, 1070, List.of(new Vat(600, 488, 460, 28), new Vat(2100, 580, 479, 101))),
          Map.of("570000", 1070L, "743000", -2L, "700060", -460L, "700210", -479L, "451054", -129L),
          List.of(
              new Ticket(
                  "first sponge back",
                  List.of(line(2, "A00011", 1000, 290, 2100, 0)),
                  List.of(cash(290)),
                  new Totals(290, 0, 290, List.of(new Vat(2100, 290, 240, 50))),
                  Map.of("570000", -290L, "700210", 240L, "451054", 50L),
                  List.of()),
              new Ticket(
                  "second sponge back",
                  List.of(line(2, "A00011", 1000, 290, 2100, 0)),
                  List.of(cash(290)),
                  new Totals(290, 0, 290, List.of(new Vat(2100, 290, 239, 51))),
                  Map.of("570000", -290L, "700210", 239L, "451054", 51L),
                  List.of())));

  /** 3 × 2.50 less 10 % = 6.75, 10.15 and its deposit of 0.10: 17.00 by card. One pesto back. */
  private static final Ticket PESTO_AND_BEER =
      new Ticket(
          "pesto and beer",
          List.of(
              line(1, "A00012", 3000, 250, 600, 1000),
              line(2, "A00015", 1000, 1015, 2100, 0),
              deposit(3, "9001", 1, 10)),
          List.of(exact("card", 1700)),
          new Totals(
              1700, 0, 1700, List.of(new Vat(600, 675, 637, 38), new Vat(2100, 1015, 839, 176))),
          Map.of(
              "580100", 1700L, "700060", -637L, "700210", -839L, "451054", -214L, "488000", -10L),
          List.of(
              new Ticket(
                  "one pesto back",
                  List.of(line(1, "A00012", 1000, 250, 600, 1000)),
                  List.of(exact("card", 225)),
                  new Totals(225, 0, 225, List.of(new Vat(600, 225, 212, 13))),
                  Map.of("580100", -225L, "700060", 212L, "451054", 13L),
                  List.of())));

  /** 9.55, 2 × 2.40 and 0.236 kg × 27.80 = 6.56: 20.91, of which 8.00 by voucher, 12.90 in cash. */
  private static final Ticket EGGS_CREAM_AND_CHEESE =
      new Ticket(
          "eggs, cream and cheese",
          List.of(
              food(1, "A00013", 1, 955),
              food(2, "A00016", 2, 240),
              weighed(3, "A00050", 236, 2780)),
          List.of(exact("meal_voucher", 800), cash(1290, 1300)),
          new Totals(2091, -1, 2090, List.of(new Vat(600, 2091, 1973, 118))),
          Map.of("416100", 800L, "570000", 1290L, "643000", 1L, "700060", -1973L, "451054", -118L),
          List.of());

  /** A crate of 4.50 and 6 bottles of 0.30 come back: 6.30 is paid out, outside VAT. */
  private static final Ticket EMPTIES =
      new Ticket(
          "empties",
          List.of(deposit(1, "9003", -1, 450), deposit(2, "9002", -6, 30)),
          List.of(cash(-630)),
          new Totals(-630, 0, -630, List.of()),
          Map.of("488000", 630L, "570000", -630L),
          List.of());

  /** 4.30 and 13.55: 17.85, of which 10.00 by eco voucher and the rest by card. */
  private static final Ticket VINEGAR_AND_SOAP =
      new Ticket(
          "vinegar and soap",
          List.of(food(1, "A00020", 1, 430), line(2, "A00006", 1000, 1355, 2100, 0)),
          List.of(exact("eco_voucher", 1000), exact("card", 785)),
          new Totals(
              1785, 0, 1785, List.of(new Vat(600, 430, 406, 24), new Vat(2100, 1355, 1120, 235))),
          Map.of(
              "416200", 1000L, "580100", 785L, "700060", -406L, "700210", -1120L, "451054", -259L),
          List.of());

  static final List<Ticket> ALL =
      List.of(
          CABBAGE_AND_TEA,
          CARROTS_SPONGES_AND_CRACKERS,
          PESTO_AND_BEER,
          EGGS_CREAM_AND_CHEESE,
          EMPTIES,
          VINEGAR_AND_SOAP);

  private Tickets() {}

  private static Line food(int lineNo, String code, int pieces, long price) {
    return line(lineNo, code, pieces * 1000L, price, 600, 0);
  }

  private static Line weighed(int lineNo, String code, long grams, long price) {
    return line(lineNo, code, grams, price, 600, 0);
  }

  private static Line line(
      int lineNo, String code, long milli, long price, int rate, int discount) {
    return new Line(lineNo, code, "article", milli, price, rate, discount);
  }

  private static Line deposit(int lineNo, String code, int pieces, long price) {
    return new Line(lineNo, code, "deposit", pieces * 1000L, price, 0, 0);
  }

  private static Tender cash(long cents) {
    return new Tender("cash", cents, null);
  }

  private static Tender cash(long cents, long handed) {
    return new Tender("cash", cents, handed);
  }

  private static Tender exact(String kind, long cents) {
    return new Tender(kind, cents, null);
  }
}
