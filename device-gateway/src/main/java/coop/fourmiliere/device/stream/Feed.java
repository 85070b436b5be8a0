package coop.fourmiliere.device.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.copies.Copy;
import coop.fourmiliere.device.copies.KafkaCopies;
import coop.fourmiliere.kernel.UuidV7;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where devices tell what happened: to every connected till at once, a copy for Kafka, and then to
 * whoever in the gateway observes facts without ever waiting.
 */
@ApplicationScoped
public class Feed {

  private final ObjectMapper json;
  private final Followers followers;
  private final KafkaCopies copies;
  private final Event<Fact> observers;
  private final String tillId;
  private final Clock clock;
  private final Tracer tracer;
  private final Recent recent = new Recent();
  private final Map<String, Frame> statuses = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();

  Feed(
      ObjectMapper json,
      Followers followers,
      KafkaCopies copies,
      Event<Fact> observers,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId,
      Clock clock,
      OpenTelemetry telemetry) {
    this.json = json;
    this.followers = followers;
    this.copies = copies;
    this.observers = observers;
    this.tillId = tillId;
    this.clock = clock;
    this.tracer = telemetry.getTracer("coop.fourmiliere.device");
  }

  /** Tells it. Never waits for a till or for Kafka. */
  public void tell(Fact fact) {
    String data = write(fact.data());
    Frame frame = Frame.of(fact, data);
    if (fact.type() == FactType.STATUS_CHANGED) {
      // Before the followers: one that comes now finds this state or is sent it.
      statuses.put(fact.deviceId(), frame);
    }
    if (fact.type() != FactType.WEIGHT) {
      recent.add(fact, frame);
    }
    followers.send(frame);
    fact.type().topic().ifPresent(topic -> copies.keep(copy(fact, topic, data)));
    observers.fire(fact);
  }

  /**
   * For a till that has just connected: how each device is, then what it missed, then that this is
   * all, or is not.
   *
   * @param last the last frame that it saw, or null when it saw none
   */
  List<Frame> welcome(UUID last) {
    // Made first: what is told from now on is later than this.
    UUID id = UuidV7.next();
    List<Frame> welcome = new ArrayList<>(statuses.values());
    Recent.Missed missed = recent.after(last, clock.instant());
    welcome.addAll(missed.frames());
    welcome.add(Frame.welcome(id, clock.instant(), !missed.isAll()));
    return welcome;
  }

  /** How it is with the copies for Kafka. */
  public KafkaCopies.View copies() {
    return copies.view();
  }

  private Copy copy(Fact fact, String topic, String data) {
    // Milliseconds, so that it keeps growing when the gateway starts again.
    long next = version.updateAndGet(last -> Math.max(last + 1, fact.time().toEpochMilli()));
    return new Copy(
        fact.id(), fact.type().type(), fact.time(), topic, tillId, data, next, traceparent(fact));
  }

  /** Each fact begins a trace of its own. */
  private String traceparent(Fact fact) {
    Span span = tracer.spanBuilder(fact.type().type()).setNoParent().startSpan();
    span.end();
    SpanContext context = span.getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }

  private String write(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
