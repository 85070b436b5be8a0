package coop.fourmiliere.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.testkit.BrokerProcess;
import io.opentelemetry.api.OpenTelemetry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay beside a PostgreSQL and a broker of its own, which the tests may hurt. */
class RelayFaultsTest {

  private static final String UNSENT = "select count(*) from outbox where published_at is null";
  private static final String SENT = "select count(*) from outbox where published_at is not null";
  private static final String KEY = "01890a5d-ac96-7b7c-8f27-3d5c2a000009";

  @TempDir Path folder;

  private BrokerProcess broker;
  private EmbeddedPostgres postgres;
  private DataSource dataSource;
  private OutboxRelay relay;

  @BeforeEach
  void start() throws Exception {
    broker = BrokerProcess.start(folder.resolve("kafka"));
    postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
    dataSource = postgres.getPostgresDatabase();
    execute(script());
    broker.awaitReady();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1))).all().get();
    }
    relay = newRelay(new Processors());
  }

  @AfterEach
  void stop() throws Exception {
    relay.stop(null);
    postgres.close();
    broker.close();
  }

  @Test
  void facts_made_while_the_broker_is_dead_arrive_in_order_when_it_is_back() throws Exception {
    relay.start(null);
    append(1, 20);
    awaitEmptyOutbox();
    broker.kill();
    append(21, 60);

    broker.restart();

    awaitEmptyOutbox();
    assertEquals(numbers(1, 60), firstCopies());
  }

  @Test
  void nothing_overtakes_a_fact_that_could_not_leave() throws Exception {
    append(1, 10);
    append("0".repeat(2_000_000));
    append(12, 21);
    EventSender sender = new EventSender(broker.address(), "sample-service", OpenTelemetry.noop());

    assertThrows(Exception.class, () -> pass(sender));

    List<String> arrived = firstCopies();
    assertEquals(numbers(1, arrived.size()), arrived);
    assertEquals(21, count(UNSENT));
  }

  @Test
  void a_relay_that_dies_after_sending_sends_again_and_loses_nothing() throws Exception {
    append(1, 30);
    EventSender diesAfterSending =
        new EventSender(broker.address(), "sample-service", OpenTelemetry.noop()) {
          @Override
          synchronized void send(List<OutboxRow> rows) {
            try {
              super.send(rows);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            throw new IllegalStateException("killed before the mark");
          }
        };
    assertThrows(IllegalStateException.class, () -> pass(diesAfterSending));

    relay.start(null);

    awaitEmptyOutbox();
    assertEquals(numbers(1, 30), firstCopies());
  }

  @Test
  void only_one_of_two_relays_sends_at_a_time() throws Exception {
    append(1, 10);
    try (OutboxPass first = OutboxPass.begin(dataSource);
        OutboxPass second = OutboxPass.begin(dataSource)) {

      assertEquals(List.of(true, false), List.of(first.isMine(), second.isMine()));
    }
  }

  @Test
  void facts_wait_while_the_machine_is_busy() throws Exception {
    BusyProcessors processors = new BusyProcessors(3);
    relay = newRelay(processors);
    relay.nudge();

    relay.start(null);

    awaitSent(10);
    assertEquals(List.of(10, 10, 10, 10), processors.unsent);
  }

  @Test
  void facts_do_not_wait_for_ever() throws Exception {
    BusyProcessors processors = new BusyProcessors(Integer.MAX_VALUE);
    relay = newRelay(processors);
    relay.nudge();

    relay.start(null);

    awaitSent(10);
    int looksInThreeSeconds = 1 + 3000 / 300;
    assertTrue(processors.unsent.size() <= looksInThreeSeconds, processors.unsent::toString);
  }

  /** Facts are written the first time that somebody asks for them. */
  private final class BusyProcessors extends Processors {

    private final List<Integer> unsent = new ArrayList<>();
    private final int times;

    BusyProcessors(int times) {
      this.times = times;
    }

    @Override
    boolean wereBusy() {
      try {
        if (unsent.isEmpty()) {
          append(1, 10);
        }
        unsent.add(count(UNSENT));
        return unsent.size() <= times;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private int pass(EventSender sender) throws Exception {
    try (OutboxPass pass = OutboxPass.begin(dataSource)) {
      return pass.send(sender);
    }
  }

  private OutboxRelay newRelay(Processors processors) {
    return new OutboxRelay(
        dataSource,
        new EventSender(broker.address(), "sample-service", OpenTelemetry.noop()),
        new OutboxCleaning(dataSource, Clock.systemUTC()),
        processors,
        true);
  }

  private void append(int from, int to) throws SQLException {
    for (String number : numbers(from, to)) {
      append(number);
    }
  }

  private void append(String data) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into outbox (event_id, topic, key, type, aggregate_version, occurred_at, data)
                values (?, 'facts', ?::uuid, 'sample.happened.v1', 1, now(), ?)""")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, KEY);
      insert.setString(3, data);
      insert.executeUpdate();
    }
  }

  private void awaitSent(int facts) {
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> count(SENT) == facts);
  }

  private void awaitEmptyOutbox() {
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> count(UNSENT) == 0);
  }

  /** What a reader sees who drops second copies. */
  private List<String> firstCopies() {
    Set<String> seen = new LinkedHashSet<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.address()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("facts", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(event -> seen.add(event.value()));
      }
    }
    return new ArrayList<>(seen);
  }

  private static List<String> numbers(int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private int count(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String script) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private static String script() throws IOException {
    try (InputStream in =
        RelayFaultsTest.class.getResourceAsStream("/db/messaging/V0.1__outbox_and_inbox.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
