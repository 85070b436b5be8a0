package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.accounting.chart.ChartOfAccounts;
import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.rules.CashMoved;
import coop.fourmiliere.accounting.rules.GoodsReceived;
import coop.fourmiliere.accounting.rules.PostingRules;
import coop.fourmiliere.accounting.rules.Ticket;
import coop.fourmiliere.accounting.rules.TillClosed;
import coop.fourmiliere.accounting.rules.TillCorrected;
import coop.fourmiliere.messaging.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From an event of any type that the books follow to its entry. */
@ApplicationScoped
class Translation {

  private final Map<String, Function<IncomingEvent, Optional<JournalEntry>>> rules;

  Translation(BooksConfiguration configuration) {
    PostingRules posting = new PostingRules(configuration.plan());
    this.rules =
        Map.of(
            "sales.sale-completed.v1", event -> posting.sale(event.dataAs(Ticket.class)),
            "sales.sale-refunded.v1", event -> posting.refund(event.dataAs(Ticket.class)),
            "sales.cash-moved.v1", event -> posting.cashMovement(event.dataAs(CashMoved.class)),
            "sales.till-closed.v1", event -> posting.cashDifference(event.dataAs(TillClosed.class)),
            "sales.till-corrected.v1",
                event -> posting.tillCorrection(event.dataAs(TillCorrected.class)),
            "inventory.goods-received.v1",
                event -> posting.goodsReceipt(event.dataAs(GoodsReceived.class)));
  }

  /** The types that have a rule. */
  Set<String> types() {
    return rules.keySet();
  }

  /**
   * The entry of an event, or none when its amounts are all zero.
   *
   * @throws CannotBePosted when the books can't take it as it is; other exceptions say so too
   */
  Optional<JournalEntry> entry(IncomingEvent event, ChartOfAccounts chart) {
    Function<IncomingEvent, Optional<JournalEntry>> rule = rules.get(event.type());
    if (rule == null) {
      throw new CannotBePosted("There is no posting rule for " + event.type());
    }
    Optional<JournalEntry> entry = rule.apply(event);
    entry.ifPresent(chart::check);
    return entry;
  }
}
