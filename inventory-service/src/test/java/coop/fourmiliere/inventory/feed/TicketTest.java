package coop.fourmiliere.inventory.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.inventory.stock.MoveKind;
import coop.fourmiliere.inventory.stock.MovedArticle;
import coop.fourmiliere.inventory.stock.StockMove;
import coop.fourmiliere.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {

  private static final UUID SALE = UUID.fromString("01a20c9e-7986-73bf-8a5c-2900c6684799");
  private static final UUID REFUND = UUID.fromString("01a20ccd-5143-770d-8a5c-2b00c86a499b");
  private static final UUID APPLES = UUID.fromString("01a19b7c-a680-71a7-8a5c-01009e401f71");
  private static final Instant THEN = Instant.parse("2026-11-24T08:14:02.118Z");

  @Test
  void what_is_sold_goes_out_line_by_line() {
    List<StockMove> moves = ticket(null, apples(1, 1236), apples(2, 500)).sold();

    assertEquals(
        List.of(move(MoveKind.SALE, SALE, 1, -1236), move(MoveKind.SALE, SALE, 2, -500)), moves);
  }

  @Test
  void what_is_refunded_comes_back_in_under_the_refund() {
    List<StockMove> moves = ticket(REFUND, apples(1, 236)).broughtBack();

    assertEquals(List.of(move(MoveKind.REFUND, REFUND, 1, 236)), moves);
  }

  @ParameterizedTest
  @CsvSource({"deposit, 4000", "deposit, -4000", "voucher, 1000", "article, 0", "donation, 1000"})
  void a_line_that_is_no_goods_moves_nothing(String kind, long quantityMilli) {
    Ticket.Line line = new Ticket.Line(1, APPLES, "Pommes", quantityMilli, "piece", kind);

    assertEquals(List.of(), ticket(null, line).sold());
  }

  private static Ticket ticket(UUID refundId, Ticket.Line... lines) {
    return new Ticket(SALE, refundId, THEN, "0336GHWS", List.of(lines));
  }

  private static Ticket.Line apples(int lineNo, long quantityMilli) {
    return new Ticket.Line(lineNo, APPLES, "Pommes", quantityMilli, "kg", "article");
  }

  private static StockMove move(MoveKind kind, UUID document, int lineNo, long milli) {
    return new StockMove(
        kind,
        document,
        lineNo,
        Quantity.of(milli),
        THEN,
        "0336GHWS",
        new MovedArticle(APPLES, "Pommes", "kg"));
  }
}
