package coop.fourmiliere.accounting.rules;

import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Posting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A shop's accounts, tickets of any shape and entries as one reads them, for tests of the rules.
 */
final class Books {

  static final LocalDate DAY = LocalDate.parse("2026-11-24");
  static final UUID SALE = UUID.fromString("01a20c9e-7986-73bf-8a5c-2900c6684799");
  static final UUID REFUND = UUID.fromString("01a20ccd-5143-770d-8a5c-2b00c86a499b");
  static final UUID SESSION = UUID.fromString("01a20c8a-74dc-7339-8a5c-1f00bc5e3d8f");

  private Books() {}

  /** The accounts of house.md §11, by hand. */
  static Map<String, String> accounts() {
    Map<String, String> accounts = new HashMap<>();
    accounts.put("drawer", "570000");
    accounts.put("tender-card", "580100");
    accounts.put("tender-meal_voucher", "416100");
    accounts.put("tender-eco_voucher", "416200");
    accounts.put("tender-local_currency", "416300");
    accounts.put("tender-gift_voucher", "489100");
    accounts.put("tender-member_account", "489200");
    accounts.put("sales-0", "700000");
    accounts.put("sales-600", "700060");
    accounts.put("sales-2100", "700210");
    accounts.put("vat-600", "451054");
    accounts.put("vat-2100", "451054");
    accounts.put("deposits", "488000");
    accounts.put("vouchers", "489100");
    accounts.put("rounding-loss", "643000");
    accounts.put("rounding-gain", "743000");
    accounts.put("shortage", "643100");
    accounts.put("surplus", "743100");
    accounts.put("movement-in", "580000");
    accounts.put("movement-out", "580000");
    accounts.put("movement-safe", "580000");
    accounts.put("goods-received", "604000");
    accounts.put("goods-owed", "444000");
    return accounts;
  }

  static PostingRules rules() {
    return new PostingRules(new AccountPlan(accounts(), Map.of()));
  }

  static Ticket sale(
      List<Ticket.Line> lines, List<Ticket.Tender> tenders, long rounding, Ticket.Vat... vat) {
    return new Ticket(
        SALE,
        null,
        "till-1",
        SESSION,
        DAY,
        "12",
        "0336GHWS",
        lines,
        tenders,
        new Ticket.Totals(rounding, List.of(vat)));
  }

  static Ticket refund(
      List<Ticket.Line> lines, List<Ticket.Tender> tenders, long rounding, Ticket.Vat... vat) {
    return new Ticket(
        SALE,
        REFUND,
        "till-1",
        SESSION,
        DAY,
        "13",
        "0346MJCV",
        lines,
        tenders,
        new Ticket.Totals(rounding, List.of(vat)));
  }

  static Ticket.Line article(long totalCents) {
    return new Ticket.Line("article", totalCents);
  }

  static Ticket.Line deposit(long totalCents) {
    return new Ticket.Line("deposit", totalCents);
  }

  static Ticket.Line voucher(long totalCents) {
    return new Ticket.Line("voucher", totalCents);
  }

  static Ticket.Tender tender(String kind, long amountCents) {
    return new Ticket.Tender(kind, amountCents);
  }

  static Ticket.Vat vat(int rateBp, long baseCents, long vatCents) {
    return new Ticket.Vat(rateBp, baseCents, vatCents);
  }

  /** An entry as one reads it: a line per posting, for example {@code C 700060 292 @600}. */
  static String read(Optional<JournalEntry> entry) {
    return entry.orElseThrow().postings().stream()
        .map(Books::read)
        .collect(Collectors.joining("\n"));
  }

  private static String read(Posting posting) {
    String rate = posting.vatRate() == null ? "" : " @" + posting.vatRate().bp();
    return posting.debit().isPositive()
        ? "D " + posting.account() + " " + posting.debit().cents() + rate
        : "C " + posting.account() + " " + posting.credit().cents() + rate;
  }
}
