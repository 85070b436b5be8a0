package coop.fourmiliere.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the topics of {@code contracts/topics.json} that are not there yet. Every service does so
 * at its start, in the background: a broker that is away delays the topics, never the service.
 */
@ApplicationScoped
class Topics {

  private static final String LIST = "contracts/topics.json";
  private static final long BACK_OFF_MILLIS = 500;

  private final String bootstrapServers;
  private final Thread thread = new Thread(this::createUntilDone, "topics");
  private volatile boolean stopping;

  Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.interrupt();
  }

  private void createUntilDone() {
    while (!stopping) {
      try {
        createMissing();
        return;
      } catch (ExecutionException | KafkaException e) {
        Log.infof("The topics wait for the broker (%s)", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      backOff();
    }
  }

  private void createMissing() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(settings())) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          wanted().stream().filter(topic -> !existing.contains(topic.name())).toList();
      for (NewTopic topic : missing) {
        create(admin, topic);
      }
    }
  }

  private static void create(Admin admin, NewTopic topic)
      throws ExecutionException, InterruptedException {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      // Another service that starts at the same time was faster.
      if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
        throw e;
      }
    }
  }

  /** The topics as the contracts want them. */
  static List<NewTopic> wanted() {
    List<NewTopic> topics = new ArrayList<>();
    for (JsonNode topic : list().get("topics")) {
      Map<String, String> settings = new HashMap<>();
      settings.put("cleanup.policy", topic.get("cleanup").asText());
      if (topic.has("retentionMs")) {
        settings.put("retention.ms", topic.get("retentionMs").asText());
      }
      topics.add(
          new NewTopic(topic.get("name").asText(), topic.get("partitions").asInt(), (short) 1)
              .configs(settings));
    }
    return topics;
  }

  private static JsonNode list() {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(LIST)) {
      return LenientJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void backOff() {
    try {
      TimeUnit.MILLISECONDS.sleep(BACK_OFF_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "request.timeout.ms", 5000,
        "default.api.timeout.ms", 10_000);
  }
}
