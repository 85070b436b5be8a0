package coop.fourmiliere.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class IntakeTest {

  private static final String TYPE = "sample.happened.v1";
  private static final Set<String> TYPES = Set.of(TYPE);

  @Inject Intake intake;
  @Inject DataSource dataSource;

  private final List<UUID> applied = new ArrayList<>();
  private long offset;

  @BeforeEach
  void forgetEverything() throws SQLException {
    execute("truncate inbox");
  }

  @Test
  void an_event_has_its_effect_once_within_a_batch_and_across_batches() {
    UUID id = UUID.randomUUID();

    intake.take(batch(event(id), event(id)), TYPES, this::apply);
    intake.take(batch(event(id)), TYPES, this::apply);

    assertEquals(List.of(id), applied);
  }

  @Test
  void events_are_applied_in_their_order() {
    List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    intake.take(batch(event(ids.get(0)), event(ids.get(1)), event(ids.get(2))), TYPES, this::apply);

    assertEquals(ids, applied);
  }

  @Test
  void a_type_that_is_not_understood_leaves_no_mark_and_can_be_read_later() {
    UUID id = UUID.randomUUID();

    intake.take(batch(event(id)), Set.of("sample.other.v1"), this::apply);
    intake.take(batch(event(id)), TYPES, this::apply);

    assertEquals(List.of(id), applied);
  }

  @Test
  void one_event_at_fault_is_put_aside_and_the_others_have_their_effect() {
    UUID good = UUID.randomUUID();
    UUID bad = UUID.randomUUID();
    UUID alsoGood = UUID.randomUUID();

    intake.take(
        batch(event(good), event(bad), event(alsoGood)), TYPES, events -> applyAllBut(bad, events));

    assertEquals(List.of(good, alsoGood), applied);
    assertEquals(1, deadLetters(bad));
  }

  @Test
  void an_event_put_aside_is_put_aside_once_when_it_comes_again() {
    UUID bad = UUID.randomUUID();
    ConsumerRecords<String, String> batch = batch(event(bad));

    intake.take(batch, TYPES, events -> applyAllBut(bad, events));
    intake.take(batch, TYPES, events -> applyAllBut(bad, events));

    assertEquals(1, deadLetters(bad));
  }

  @Test
  void a_record_that_is_no_event_is_put_aside_with_its_text() {
    ConsumerRecord<String, String> noise =
        new ConsumerRecord<>("sample.topic", 3, ++offset, "k", "not JSON");

    intake.take(batch(noise), TYPES, this::apply);

    UUID derived = UUID.nameUUIDFromBytes(("sample.topic-3@" + offset).getBytes(UTF_8));
    ConsumerRecord<String, String> deadLetter =
        Awaitility.await().until(() -> deadLetter(derived), Optional::isPresent).orElseThrow();
    Contracts.check("platform.event-rejected.v1", deadLetter.value());
    assertTrue(deadLetter.value().contains("not JSON"));
  }

  private static Optional<ConsumerRecord<String, String>> deadLetter(UUID event) {
    return EventProbe.readAll("inventory-service.dead-letter").stream()
        .filter(letter -> event.toString().equals(letter.key()))
        .findAny();
  }

  @Test
  void a_constraint_of_the_database_puts_only_that_event_aside() {
    UUID good = UUID.randomUUID();
    UUID bad = UUID.randomUUID();

    intake.take(
        batch(event(good), event(bad)),
        TYPES,
        events -> {
          failIn("23514", events.stream().anyMatch(event -> event.id().equals(bad)));
          apply(events);
        });

    assertEquals(List.of(good), applied);
    assertEquals(1, deadLetters(bad));
  }

  @Test
  void a_lost_connection_leaves_the_whole_batch_for_later() throws SQLException {
    UUID id = UUID.randomUUID();

    assertThrows(
        TransientFault.class,
        () -> intake.take(batch(event(id)), TYPES, events -> failIn("08006", true)));

    assertEquals(0, count("select count(*) from inbox"));
  }

  @Test
  void an_effect_that_fails_leaves_no_trace_of_its_batch() {
    UUID id = UUID.randomUUID();
    assertThrows(
        TransientFault.class,
        () -> intake.take(batch(event(id)), TYPES, events -> failIn("57P01", true)));

    intake.take(batch(event(id)), TYPES, this::apply);

    assertEquals(List.of(id), applied);
  }

  @Test
  void the_trace_of_the_fact_is_kept_in_the_inbox() throws SQLException {
    intake.take(batch(event(UUID.randomUUID())), TYPES, this::apply);

    assertEquals(
        1, count("select count(*) from inbox where trace_id='0af7651916cd43dd8448eb211c80319c'"));
  }

  private void apply(List<IncomingEvent> events) {
    events.forEach(event -> applied.add(event.id()));
  }

  private void applyAllBut(UUID bad, List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (event.id().equals(bad)) {
        throw new UnprocessableEvent("this one can't be applied");
      }
    }
    apply(events);
  }

  private static void failIn(String sqlState, boolean now) {
    if (now) {
      throw new IllegalStateException(new SQLException("as PostgreSQL says it", sqlState));
    }
  }

  private int deadLetters(UUID id) {
    return count(
        "select count(*) from outbox where topic='inventory-service.dead-letter' and key='"
            + id
            + "'");
  }

  private int count(String query) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      update.execute();
    }
  }

  private ConsumerRecord<String, String> event(UUID id) {
    ConsumerRecord<String, String> event =
        new ConsumerRecord<>("sample.topic", 0, ++offset, id.toString(), "{\"value\":1}");
    header(event, "ce_id", id.toString());
    header(event, "ce_type", TYPE);
    header(event, "ce_source", "/elsewhere");
    header(event, "ce_time", "2026-11-24T10:00:00Z");
    header(event, "ce_subject", id.toString());
    header(event, "aggregate-version", "1");
    header(event, "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    return event;
  }

  private static void header(ConsumerRecord<String, String> event, String name, String value) {
    event.headers().add(name, value.getBytes(UTF_8));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static ConsumerRecords<String, String> batch(ConsumerRecord<String, String>... events) {
    return new ConsumerRecords<>(
        Map.of(new TopicPartition("sample.topic", 0), List.of(events)), Map.of());
  }
}
