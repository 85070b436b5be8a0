package coop.fourmiliere.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {

  private static final String TOPIC = "sales.till";
  private static final String TYPE = "sample.happened.v1";

  @Inject Outbox outbox;
  @Inject OpenTelemetry telemetry;
  @Inject DataSource dataSource;

  @Test
  void nothing_is_published_outside_a_transaction() {
    UUID key = UUID.randomUUID();

    assertThrows(IllegalStateException.class, () -> outbox.append(fact(key, 1)));
    assertThrows(IllegalStateException.class, () -> change(fact(key, 2), true));

    UUID done = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(done, 1)));
    awaitEvents(done, 1);
    assertEquals(List.of(), EventProbe.read(TOPIC, key, TYPE));
  }

  @Test
  void a_fact_whose_transaction_fails_was_never_published() {
    UUID undone = UUID.randomUUID();
    UUID done = UUID.randomUUID();
    QuarkusTransaction.begin();
    outbox.append(fact(undone, 1));
    change(fact(undone, 2), true);
    QuarkusTransaction.rollback();

    QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(done, 1)));

    awaitEvents(done, 1);
    assertEquals(List.of(), EventProbe.read(TOPIC, undone, TYPE));
  }

  @Test
  void a_fact_in_the_statement_of_its_change_is_published_with_it() {
    UUID changed = UUID.randomUUID();
    UUID unchanged = UUID.randomUUID();

    QuarkusTransaction.requiringNew().run(() -> change(fact(unchanged, 1), false));
    QuarkusTransaction.requiringNew().run(() -> change(fact(changed, 3), true));

    ConsumerRecord<String, String> event = awaitEvents(changed, 1).get(0);
    assertEquals("{\"number\":3}", event.value());
    assertEquals("3", EventProbe.header(event, "aggregate-version"));
    assertEquals(List.of(), EventProbe.read(TOPIC, unchanged, TYPE));
  }

  private void change(NewEvent event, boolean happens) {
    String sql =
        "with change as (select 1 where ?) %s select %s from change"
            .formatted(Outbox.INSERT, Outbox.PARAMETERS);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBoolean(1, happens);
      outbox.bind(event, statement, 2);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_fact_carries_the_attributes_of_cloudevents() {
    UUID key = UUID.randomUUID();
    NewEvent fact = fact(key, 7);

    QuarkusTransaction.requiringNew().run(() -> outbox.append(fact));

    ConsumerRecord<String, String> event = awaitEvents(key, 1).get(0);
    assertEquals("{\"number\":7}", event.value());
    assertEquals(fact.id().toString(), EventProbe.header(event, "ce_id"));
    assertEquals("/inventory-service", EventProbe.header(event, "ce_source"));
    assertEquals(key.toString(), EventProbe.header(event, "ce_subject"));
    assertEquals("7", EventProbe.header(event, "aggregate-version"));
    assertEquals("1.0", EventProbe.header(event, "ce_specversion"));
  }

  @Test
  void facts_about_one_thing_keep_their_order() {
    UUID key = UUID.randomUUID();
    List<NewEvent> facts = IntStream.rangeClosed(1, 2500).mapToObj(n -> fact(key, n)).toList();

    QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(facts));

    List<String> versions =
        awaitEvents(key, 2500).stream()
            .map(e -> EventProbe.header(e, "aggregate-version"))
            .toList();
    assertEquals(facts.stream().map(f -> Long.toString(f.aggregateVersion())).toList(), versions);
  }

  @Test
  void the_trace_of_the_request_travels_with_its_fact() {
    UUID key = UUID.randomUUID();
    Span request = telemetry.getTracer("test").spanBuilder("request").startSpan();

    try (Scope scope = request.makeCurrent()) {
      QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(key, 1)));
    }

    String traceparent = EventProbe.header(awaitEvents(key, 1).get(0), "traceparent");
    assertTrue(traceparent.contains(request.getSpanContext().getTraceId()), traceparent);
  }

  private static List<ConsumerRecord<String, String>> awaitEvents(UUID key, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> EventProbe.read(TOPIC, key, TYPE), events -> events.size() >= count);
  }

  private static NewEvent fact(UUID key, int version) {
    return new NewEvent(TOPIC, key, TYPE, version, Map.of("number", version));
  }
}
