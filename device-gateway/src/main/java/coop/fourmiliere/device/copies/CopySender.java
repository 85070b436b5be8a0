package coop.fourmiliere.device.copies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes copies to Kafka. Used by one thread only. */
final class CopySender implements AutoCloseable {

  private static final int BLOCK_MILLIS_AT_MOST = 3_000;
  private static final int REQUEST_MILLIS_AT_MOST = 3_000;
  private static final int DELIVERY_MILLIS_AT_MOST = 6_000;
  private static final long BUFFER_BYTES = 2L * 1024 * 1024;

  private final Map<String, Object> broker;
  private final String source;
  private Producer<String, String> producer;

  /**
   * @param broker where it is and how one signs in there, in Kafka's own words
   */
  CopySender(Map<String, Object> broker, String applicationName) {
    this.broker = broker;
    this.source = "/" + applicationName;
  }

  /** Sends the copies in order and waits for the broker's word, some seconds at most. */
  Outcome send(List<Copy> batch) throws InterruptedException {
    int done = 0;
    try {
      if (producer == null) {
        producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
      }
      List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(batch.size());
      for (Copy copy : batch) {
        Future<RecordMetadata> acknowledgement = producer.send(copy.event(source));
        acknowledgements.add(acknowledgement);
        if (acknowledgement.isDone()) {
          // Without a broker each call takes its time to fail: the first is enough.
          acknowledgement.get();
        }
      }
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get();
        done++;
      }
      return new Outcome(done, null);
    } catch (ExecutionException failed) {
      return failed(done, failed.getCause());
    } catch (RuntimeException failed) {
      return failed(done, failed);
    }
  }

  /**
   * Ends the producer with all that it holds, so that nothing old comes out after something new.
   */
  @Override
  public void close() {
    if (producer == null) {
      return;
    }
    try {
      producer.close(Duration.ZERO);
    } catch (InterruptException asked) {
      // This thread was told to end, and its flag says so again: the producer ends without it.
    }
    producer = null;
  }

  private Outcome failed(int done, Throwable cause) {
    close();
    return new Outcome(done, cause);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.putAll(
        Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            source.substring(1),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            BUFFER_BYTES,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            BLOCK_MILLIS_AT_MOST,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            REQUEST_MILLIS_AT_MOST,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            DELIVERY_MILLIS_AT_MOST,
            ProducerConfig.LINGER_MS_CONFIG,
            0));
    return settings;
  }

  /**
   * How far a batch came.
   *
   * @param sent how many of it, from the first, Kafka has
   * @param failure why not more, or null
   */
  record Outcome(int sent, Throwable failure) {}
}
