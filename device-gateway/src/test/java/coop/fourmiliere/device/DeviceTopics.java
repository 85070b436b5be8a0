package coop.fourmiliere.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The gateway's topics as the contracts describe them; in a shop another service makes them. */
public final class DeviceTopics {

  private DeviceTopics() {}

  public static void create(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(described()).all().get();
    } catch (ExecutionException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<NewTopic> described() throws IOException {
    List<NewTopic> topics = new ArrayList<>();
    try (InputStream in =
        DeviceTopics.class.getClassLoader().getResourceAsStream("contracts/topics.json")) {
      for (JsonNode topic : new ObjectMapper().readTree(in).get("topics")) {
        if ("device-gateway".equals(topic.get("owner").asText())) {
          topics.add(
              new NewTopic(topic.get("name").asText(), topic.get("partitions").asInt(), (short) 1));
        }
      }
    }
    return topics;
  }
}
