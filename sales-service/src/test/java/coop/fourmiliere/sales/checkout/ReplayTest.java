package coop.fourmiliere.sales.checkout;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayTest {

  private Till till;

  @BeforeEach
  void open() {
    till = Till.open();
  }

  @Test
  void another_body_under_the_same_id_is_a_conflict() {
    UUID id = till.sold(till.apples());

    Till.put(id, till.applesInCash())
        .then()
        .statusCode(409)
        .body("code", equalTo("id-already-used"));
  }

  @Test
  void another_body_is_a_conflict_even_when_it_breaks_a_rule() {
    UUID id = till.sold(till.apples());
    ObjectNode other = till.apples();
    ((ObjectNode) other.get("lines").get(0)).put("quantityMilli", 2000);

    Till.put(id, other).then().statusCode(409).body("code", equalTo("id-already-used"));
  }

  @Test
  void the_same_id_at_another_till_is_a_conflict() {
    UUID id = till.sold(till.apples());

    Till.put(id, Till.open().apples()).then().statusCode(409);
  }

  @Test
  void a_replay_by_somebody_else_is_still_the_same_sale() {
    ObjectNode sale = till.apples();
    UUID id = till.sold(sale);

    RestAssured.given()
        .auth()
        .oauth2(Tokens.as(UuidV7.next(), "shop"))
        .contentType(ContentType.JSON)
        .body(sale.toString())
        .put("/api/sales/" + id)
        .then()
        .statusCode(200)
        .body("soldBy", equalTo(Tokens.STAFF_ID.toString()));
  }

  @Test
  void values_count_and_not_bytes() {
    UUID id = till.sold(till.apples());
    String other =
        till.apples()
            .put("completedAt", "2026-11-24T09:14:02.118000+01:00")
            .putNull("memberId")
            .toPrettyString();

    Till.as("cashier").body(other).put("/api/sales/" + id).then().statusCode(200);
  }

  @Test
  void naming_the_seller_only_the_second_time_is_another_body() {
    UUID id = till.sold(till.apples());

    Till.put(id, till.apples().put("soldBy", Tokens.STAFF_ID.toString())).then().statusCode(409);
  }

  @Test
  void a_seller_named_both_times_is_the_same_body() {
    ObjectNode sale = till.apples().put("soldBy", UuidV7.next().toString());
    UUID id = till.sold(sale);

    Till.put(id, sale).then().statusCode(200);
  }

  @Test
  void a_replay_after_closing_is_no_late_sale() {
    ObjectNode sale = till.applesInCash();
    UUID id = till.sold(sale);
    till.close(3).then().statusCode(200);

    Till.put(id, sale).then().statusCode(200).body("late", is(false));

    till.report().then().body("differenceCents", is(-310));
  }

  @Test
  void what_is_sent_again_or_refused_is_not_published_again() {
    ObjectNode sale = till.apples();
    UUID id = till.sold(sale);
    Till.put(id, sale).then().statusCode(200);
    Till.put(id, till.applesInCash()).then().statusCode(409);

    UUID next = till.sold(till.beers());

    await().atMost(Duration.ofSeconds(30)).until(() -> completed(next), is(1));
    assertEquals(1, completed(id));
  }

  private static int completed(UUID id) {
    return EventProbe.read("sales.sale", id, SaleCompleted.TYPE).size();
  }

  @Test
  void of_many_requests_with_one_id_at_the_same_time_one_books() throws Exception {
    ObjectNode sale = till.apples();
    UUID id = UuidV7.next();

    List<Integer> answers = atOnce(8, i -> Till.put(id, sale).statusCode());

    Collections.sort(answers);
    assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), answers);
    till.report().then().body("salesCount", is(1));
  }

  @Test
  void many_sales_at_one_till_at_the_same_time_have_numbers_without_a_gap() throws Exception {
    List<Long> numbers =
        atOnce(
            24,
            i ->
                till.sell(i % 2 == 0 ? till.apples() : till.beers())
                    .jsonPath()
                    .getLong("receiptNumber"));

    Collections.sort(numbers);
    assertEquals(LongStream.rangeClosed(1, 24).boxed().toList(), numbers);
    Till.as("finance")
        .get("/api/tills/" + till.id + "/verify")
        .then()
        .body("ok", is(true))
        .body("count", is(24));
  }

  private static <T> List<T> atOnce(int times, Numbered<T> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<T>> requests =
          IntStream.range(0, times).mapToObj(i -> (Callable<T>) () -> request.send(i)).toList();
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  @FunctionalInterface
  private interface Numbered<T> {
    T send(int number);
  }
}
