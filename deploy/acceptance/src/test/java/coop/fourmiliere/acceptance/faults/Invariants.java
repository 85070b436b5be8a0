package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Database;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What always holds in a shop, whatever it went through. Each answers with what breaks it. */
final class Invariants {

  private static final List<Target> WITH_DATABASE =
      List.of(Target.CATALOG, Target.SALES, Target.INVENTORY, Target.ACCOUNTING);

  private final RunningShop shop;
  private final Http http;

  Invariants(RunningShop shop) {
    this.shop = shop;
    this.http = shop.http().as(Http.ADMIN);
  }

  /** Waits until every reader has read everything, every level is told and every outbox empty. */
  void awaitQuiet(KafkaTopics topics) {
    // In this order: what is read changes levels, which go to the outbox seconds later.
    Patience.later()
        .until(
            () ->
                topics.unread() == 0
                    && untoldLevels() == 0
                    && unpublished() == 0
                    && topics.unread() == 0);
  }

  private long untoldLevels() {
    return shop.database(Target.INVENTORY)
        .number("select count(*) from stock_level where version > published_version");
  }

  long unpublished() {
    return count("select count(*) from outbox where published_at is null");
  }

  /** The facts about tickets that a reader has not taken in, and those it has from nowhere. */
  Set<UUID> notInTheInboxOf(Target reader) {
    Set<UUID> published =
        ids(shop.database(Target.SALES), "select event_id from outbox where topic = 'sales.sale'");
    Set<UUID> read =
        ids(shop.database(reader), "select event_id from inbox where type like 'sales.sale-%'");
    Set<UUID> difference = new TreeSet<>(published);
    difference.addAll(read);
    published.retainAll(read);
    difference.removeAll(published);
    return difference;
  }

  /** The ids of a topic's facts by their key, in the order in which the service wrote them. */
  Map<String, List<String>> written(Target service, String topic) {
    Map<String, List<String>> written = new TreeMap<>();
    shop.database(service)
        .rows(
            "select key::text, event_id::text from outbox where topic = ? order by seq",
            row -> Map.entry(row.getString(1), row.getString(2)),
            topic)
        .forEach(
            fact ->
                written
                    .computeIfAbsent(fact.getKey(), any -> new ArrayList<>())
                    .add(fact.getValue()));
    return written;
  }

  private static Set<UUID> ids(Database database, String sql) {
    return new TreeSet<>(database.rows(sql, row -> row.getObject(1, UUID.class)));
  }

  /** How many facts somebody put aside because they could make nothing of them. */
  long deadLetters() {
    return count("select count(*) from outbox where topic like '%.dead-letter'");
  }

  private long count(String sql) {
    return WITH_DATABASE.stream().mapToLong(service -> shop.database(service).number(sql)).sum();
  }

  /** The stock levels that are not the sum of their moves. */
  List<String> levelsThatAreNoSum() {
    return shop.database(Target.INVENTORY)
        .rows(
            """
            select coalesce(l.article_id, m.article_id)::text, l.on_hand_milli, m.moved
            from stock_level l full join
                 (select article_id, sum(quantity_milli) as moved from stock_move group by article_id) m
                 on m.article_id = l.article_id
            where coalesce(l.on_hand_milli, 0) <> coalesce(m.moved, 0)""",
            row -> row.getString(1) + " " + row.getLong(2) + " <> " + row.getLong(3));
  }

  /** The tills whose numbers have a gap, and the years whose deliveries have one. */
  List<String> gaps() {
    List<String> gaps =
        new ArrayList<>(
            shop.database(Target.SALES)
                .rows(
                    """
                    select till_id, count(*), max(receipt_number) from ticket
                    group by till_id having count(*) <> max(receipt_number)""",
                    row -> row.getString(1) + " has " + row.getLong(2) + " of " + row.getLong(3)));
    gaps.addAll(
        shop.database(Target.INVENTORY)
            .rows(
                """
                select year, count(*), max(number) from goods_receipt
                group by year having count(*) <> max(number)""",
                row -> row.getInt(1) + " has " + row.getLong(2) + " of " + row.getLong(3)));
    return gaps;
  }

  /** The chains, of tills and of journals, that do not hold. */
  List<String> brokenChains() {
    List<String> chains = new ArrayList<>();
    shop.database(Target.SALES)
        .rows("select id from till", row -> row.getString(1))
        .forEach(till -> chains.add("/sales/api/tills/" + till + "/verify"));
    List.of("VEN", "CAI", "ACH")
        .forEach(journal -> chains.add("/accounting/api/journals/" + journal + "/verify"));
    return chains.stream().filter(chain -> !http.get(chain).ok().path("ok").asBoolean()).toList();
  }

  /** Debits less credits of the whole books, and of each entry that does not balance. */
  List<Long> imbalances() {
    return shop.database(Target.ACCOUNTING)
        .rows(
            """
            select sum(debit_cents) - sum(credit_cents) from posting
            group by entry_id having sum(debit_cents) <> sum(credit_cents)""",
            row -> row.getLong(1));
  }

  /** What could not be booked. */
  long parked() {
    return http.get("/accounting/api/parked").ok().path("total").asLong();
  }

  /** Counts and sums that change as soon as anything has an effect twice. */
  Map<String, Long> fingerprint() {
    Map<String, Long> fingerprint = new TreeMap<>();
    Database inventory = shop.database(Target.INVENTORY);
    Database accounting = shop.database(Target.ACCOUNTING);
    Database sales = shop.database(Target.SALES);
    fingerprint.put("moves", inventory.number("select count(*) from stock_move"));
    fingerprint.put("moved", inventory.number("select sum(quantity_milli) from stock_move"));
    fingerprint.put("on hand", inventory.number("select sum(on_hand_milli) from stock_level"));
    fingerprint.put("articles in stock", inventory.number("select sum(version) from article"));
    fingerprint.put("entries", accounting.number("select count(*) from journal_entry"));
    fingerprint.put("postings", accounting.number("select count(*) from posting"));
    fingerprint.put("debits", accounting.number("select sum(debit_cents) from posting"));
    fingerprint.put("parked", accounting.number("select count(*) from parked"));
    fingerprint.put("tickets", sales.number("select count(*) from ticket"));
    fingerprint.put("articles at the till", sales.number("select sum(version) from article"));
    fingerprint.put("assortment", sales.number("select version from assortment"));
    return fingerprint;
  }
}
