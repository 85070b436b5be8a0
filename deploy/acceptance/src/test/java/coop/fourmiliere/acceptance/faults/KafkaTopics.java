package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.RunningShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The shop's topics: how far their readers are, and everything in them once more. */
final class KafkaTopics implements AutoCloseable {

  private static final List<String> READERS =
      List.of("catalog-service", "sales-service", "inventory-service", "accounting-service");

  private final Map<String, Object> settings;
  private final Admin admin;

  KafkaTopics(RunningShop shop) {
    settings = Map.of("bootstrap.servers", shop.kafka());
    admin = Admin.create(settings);
  }

  /** How many records lie between what readers have confirmed and the ends of what they read. */
  long unread() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return READERS.stream().mapToLong(reader -> unread(consumer, reader)).sum();
    }
  }

  private long unread(KafkaConsumer<byte[], byte[]> consumer, String reader) {
    Map<TopicPartition, OffsetAndMetadata> confirmed =
        get(admin.listConsumerGroupOffsets(reader).partitionsToOffsetAndMetadata());
    Set<String> topics =
        confirmed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer, topics::contains));
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - offset(confirmed.get(end.getKey())))
        .sum();
  }

  private static long offset(OffsetAndMetadata confirmed) {
    return confirmed == null ? 0 : confirmed.offset();
  }

  /**
   * Sends every fact of the services again as it was: same key, same id, same partition.
   *
   * @return how many
   */
  int playAgain() {
    List<ConsumerRecord<byte[], byte[]>> facts = facts(KafkaTopics::isOfAService);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          facts.stream().map(KafkaTopics::same).map(producer::send).toList();
      sent.forEach(KafkaTopics::get);
    }
    return facts.size();
  }

  private static boolean isOfAService(String topic) {
    return !topic.startsWith("device.") && !topic.startsWith("_");
  }

  private static ProducerRecord<byte[], byte[]> same(ConsumerRecord<byte[], byte[]> fact) {
    return new ProducerRecord<>(
        fact.topic(), fact.partition(), fact.key(), fact.value(), fact.headers());
  }

  /** The ids of a topic's facts by their key, in order, each where it first stands. */
  Map<String, List<String>> order(String topic) {
    Map<String, Set<String>> order = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> fact : facts(topic::equals)) {
      String id = text(fact.headers().lastHeader("ce_id").value());
      order.computeIfAbsent(text(fact.key()), any -> new LinkedHashSet<>()).add(id);
    }
    Map<String, List<String>> lists = new TreeMap<>();
    order.forEach((key, ids) -> lists.put(key, List.copyOf(ids)));
    return lists;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<byte[], byte[]>> facts(Predicate<String> topics) {
    List<ConsumerRecord<byte[], byte[]>> facts = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topics);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!ends.entrySet().stream()
          .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(facts::add);
      }
    }
    return facts;
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, Predicate<String> wanted) {
    return consumer.listTopics().values().stream()
        .flatMap(List::stream)
        .filter(partition -> wanted.test(partition.topic()))
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        new HashMap<>(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
