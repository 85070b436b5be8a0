package coop.fourmiliere.inventory.receiving;

import coop.fourmiliere.inventory.InventoryProblem;
import coop.fourmiliere.inventory.catalogue.Suppliers;
import coop.fourmiliere.inventory.stock.MoveKind;
import coop.fourmiliere.inventory.stock.MovedArticle;
import coop.fourmiliere.inventory.stock.StockMove;
import coop.fourmiliere.inventory.stock.StockMoves;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The desk at the back door: a delivery, its stock and its fact are one transaction. */
@ApplicationScoped
class Receiving {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final GoodsReceipts receipts;
  private final ReceiptLines lines;
  private final Suppliers suppliers;
  private final StockMoves stock;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;

  Receiving(
      GoodsReceipts receipts,
      ReceiptLines lines,
      Suppliers suppliers,
      StockMoves stock,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.shop.zone") ZoneId zone) {
    this.receipts = receipts;
    this.lines = lines;
    this.suppliers = suppliers;
    this.stock = stock;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Takes a delivery in, once per id.
   *
   * @param request the command as a hash, by which a repetition is known
   * @throws TakenMeanwhile when another request took the same id at the same moment; try again
   */
  @Transactional
  Received receive(ReceiveGoods command, String request, UUID staff) {
    Optional<String> earlier = Optional.ofNullable(command.id()).flatMap(receipts::request);
    if (earlier.isPresent()) {
      return again(command.id(), earlier.get().equals(request));
    }
    GoodsReceipt receipt = receipt(command, staff);
    if (!receipts.add(receipt, request)) {
      throw new TakenMeanwhile();
    }
    moveStock(receipt);
    outbox.append(
        new NewEvent(
            "inventory.receiving",
            receipt.id(),
            "inventory.goods-received.v1",
            1,
            GoodsReceived.of(receipt)));
    return new Received(receipt, true);
  }

  private Received again(UUID id, boolean same) {
    if (!same) {
      throw new Refusal(
          InventoryProblem.RECEIPT_DIFFERS, "The receipt " + id + " says something else.");
    }
    return new Received(receipts.find(id).orElseThrow(), false);
  }

  private GoodsReceipt receipt(ReceiveGoods command, UUID staff) {
    String supplier =
        suppliers
            .name(command.supplierId())
            .orElseThrow(
                () ->
                    new Refusal(
                        InventoryProblem.SUPPLIER_UNKNOWN,
                        "No supplier has the id " + command.supplierId() + "."));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate day = day(command.receivedOn(), now.atZone(zone).toLocalDate());
    ReceiptLines.Priced priced = lines.priced(command.lines());
    return new GoodsReceipt(
        Objects.requireNonNullElseGet(command.id(), UuidV7::next),
        receipts.nextNumber(day.getYear()),
        command.supplierId(),
        supplier,
        day,
        now,
        staff,
        command.note(),
        priced.lines(),
        priced.total().cents());
  }

  private static LocalDate day(LocalDate said, LocalDate today) {
    LocalDate day = said == null ? today : said;
    if (day.isAfter(today) || day.isBefore(FIRST_DAY)) {
      throw new Refusal(
          InventoryProblem.DATE_IMPOSSIBLE,
          day + " is not between " + FIRST_DAY + " and " + today + ".");
    }
    return day;
  }

  private void moveStock(GoodsReceipt receipt) {
    stock.add(
        receipt.lines().stream()
            .map(
                line ->
                    new StockMove(
                        MoveKind.RECEIPT,
                        receipt.id(),
                        line.lineNo(),
                        Quantity.of(line.quantityMilli()),
                        receipt.receivedAt(),
                        receipt.reference(),
                        new MovedArticle(line.articleId(), line.name(), line.unit())))
            .toList());
  }

  /** A receipt, and whether this request made it. */
  record Received(GoodsReceipt receipt, boolean fresh) {}

  /** The id was free when we looked and taken when we wrote. */
  static final class TakenMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
