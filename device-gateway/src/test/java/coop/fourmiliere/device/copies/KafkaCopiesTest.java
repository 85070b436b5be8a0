package coop.fourmiliere.device.copies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.DeviceTopics;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.BrokerProcess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that dies, and one that was never there. */
@Timeout(180)
class KafkaCopiesTest {

  private static final Duration SOON = Duration.ofSeconds(90);

  private static final int TLS_HANDSHAKE = 22;

  @TempDir Path folder;

  private SimpleMeterRegistry meters;
  private final List<String> kept = new ArrayList<>();
  private BrokerProcess broker;
  private KafkaCopies copies;

  @AfterEach
  void end() throws InterruptedException {
    if (copies != null) {
      copies.stop(new ShutdownEvent());
    }
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void copies_wait_while_the_broker_is_dead_and_arrive_in_order_when_it_is_back() throws Exception {
    broker = BrokerProcess.start(folder);
    broker.awaitReady();
    DeviceTopics.create(broker.address());
    start(broker.address());
    keep(5);
    await().atMost(SOON).until(() -> waiting() == 0);

    broker.kill();
    long began = System.nanoTime();
    keep(1_000);
    assertTrue(System.nanoTime() - began < Duration.ofSeconds(2).toNanos(), "nobody waits");
    await().atMost(SOON).until(() -> waiting() == 1_000);
    broker.restart();

    await().atMost(SOON).until(() -> waiting() == 0);
    copies.stop(new ShutdownEvent());
    assertEquals(kept, arrived());
    assertEquals(0, dropped());
  }

  @Test
  void copies_that_waited_when_the_gateway_ended_arrive_after_its_next_start() throws Exception {
    broker = BrokerProcess.start(folder.resolve("kafka"));
    broker.awaitReady();
    DeviceTopics.create(broker.address());
    broker.kill();
    start(broker.address());
    keep(700);
    copies.stop(new ShutdownEvent());
    broker.restart();

    start(broker.address());
    keep(1);

    await().atMost(SOON).until(() -> waiting() == 0);
    assertEquals(kept, arrived());
  }

  @Test
  void an_address_that_cannot_be_resolved_is_a_broker_that_is_away() throws Exception {
    start("kafka.invalid:9092");
    keep(10);
    await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> dropped() == 0);

    copies.stop(new ShutdownEvent());

    assertEquals(10, waiting());
  }

  @Test
  void a_copy_that_cannot_be_kept_is_dropped_and_those_after_it_are_kept() {
    start("127.0.0.1:1");
    copies.keep(
        new Copy(
            UuidV7.next(), "device.scanned.v1", Instant.EPOCH, "device.scan", "t", null, 1, null));
    await().atMost(SOON).until(() -> dropped() == 1);

    keep(3);

    await().atMost(SOON).until(() -> waiting() == 3);
  }

  @Test
  void a_broker_that_wants_its_line_encrypted_is_spoken_to_so() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start(
          Map.of(
              "kafka.bootstrap.servers",
              "127.0.0.1:" + listener.getLocalPort(),
              "kafka.security.protocol",
              "SSL"));
      keep(1);

      try (Socket line = listener.accept()) {
        assertEquals(TLS_HANDSHAKE, line.getInputStream().read());
      }
    }
  }

  @Test
  void where_no_kafka_is_configured_nothing_is_kept() {
    start(" ");

    keep(10);

    assertEquals(0, waiting());
  }

  @Test
  void a_stop_without_a_broker_does_not_take_long() throws Exception {
    start("127.0.0.1:1");
    keep(10);
    long began = System.nanoTime();

    copies.stop(new ShutdownEvent());

    assertTrue(System.nanoTime() - began < Duration.ofSeconds(6).toNanos());
  }

  @Test
  void a_sender_told_to_end_while_it_waits_for_the_broker_ends_without_a_complaint()
      throws Exception {
    Copy copy =
        new Copy(
            UuidV7.next(), "device.scanned.v1", Instant.EPOCH, "device.scan", "t", "{}", 1, null);
    try (CopySender sender =
        new CopySender(Map.of("bootstrap.servers", "127.0.0.1:1"), "device-gateway")) {
      Thread.currentThread().interrupt();

      assertEquals(0, sender.send(List.of(copy)).sent());
    } finally {
      assertTrue(Thread.interrupted(), "its thread still knows");
    }
  }

  private void start(String bootstrapServers) {
    start(Map.of("kafka.bootstrap.servers", bootstrapServers));
  }

  private void start(Map<String, String> settings) {
    meters = new SimpleMeterRegistry();
    Config config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    copies = new KafkaCopies(config, "device-gateway", folder.resolve("journal.db"), meters);
    copies.start(new StartupEvent());
  }

  private void keep(int count) {
    for (int at = 0; at < count; at++) {
      UUID id = UuidV7.next();
      kept.add(id.toString());
      copies.keep(
          new Copy(
              id, "device.scanned.v1", Instant.EPOCH, "device.scan", "till-1", "{}", at, null));
    }
  }

  private int waiting() {
    return (int) meters.get("fourmiliere.device.copies.waiting").gauge().value();
  }

  private long dropped() {
    return (long) meters.get("fourmiliere.device.copies.dropped").functionCounter().count();
  }

  /** The ids in the till's partition, each once: what was sent twice was the same event. */
  private List<String> arrived() {
    List<String> ids = new ArrayList<>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.address(),
            "group.id", "test",
            "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("device.scan"));
      await()
          .atMost(SOON)
          .until(
              () -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
                  String id = new String(event.headers().lastHeader("ce_id").value(), UTF_8);
                  if (!ids.contains(id)) {
                    ids.add(id);
                  }
                }
                return ids.size() >= kept.size();
              });
    }
    return ids;
  }
}
