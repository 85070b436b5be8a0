package coop.fourmiliere.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Gives each event its effect once. A batch is one transaction; when an event in it is at fault,
 * the batch is taken one by one and only that event is put aside. When the system is at fault
 * (database away, lock lost), {@link TransientFault} asks the listener to come again.
 */
@ApplicationScoped
public class Intake {

  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final Tracer tracer;

  Intake(Inbox inbox, DeadLetters deadLetters, MeterRegistry meters, OpenTelemetry telemetry) {
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.tracer = telemetry.getTracer("coop.fourmiliere.messaging");
  }

  /**
   * Applies the events of a batch; what can't be applied goes to the service's dead-letter topic.
   *
   * @param types the types that this reader understands; others are left alone and leave no mark
   * @throws TransientFault when the batch must be tried again
   */
  public void take(ConsumerRecords<String, String> batch, Set<String> types, Effect effect) {
    take(batch, types, effect, deadLetters);
  }

  /**
   * Applies the events of a batch.
   *
   * @param types the types that this reader understands; others are left alone and leave no mark
   * @param rejected where an event goes that can't be applied
   * @throws TransientFault when the batch must be tried again
   */
  public void take(
      ConsumerRecords<String, String> batch, Set<String> types, Effect effect, Rejected rejected) {
    List<IncomingEvent> events = new ArrayList<>(batch.count());
    for (ConsumerRecord<String, String> kafkaRecord : batch) {
      IncomingEvent event = EventReader.read(kafkaRecord);
      if (types.contains(event.type()) || event.type().equals(IncomingEvent.MALFORMED)) {
        events.add(event);
      }
    }
    if (!events.isEmpty()) {
      applyTogether(events, effect, rejected);
    }
  }

  private void applyTogether(List<IncomingEvent> events, Effect effect, Rejected rejected) {
    try {
      applyInTransaction(events, effect);
    } catch (RuntimeException fault) {
      throwIfTransient(fault);
      for (IncomingEvent event : events) {
        applyAlone(event, effect, rejected);
      }
    }
  }

  private void applyAlone(IncomingEvent event, Effect effect, Rejected rejected) {
    try {
      applyInTransaction(List.of(event), effect);
    } catch (RuntimeException fault) {
      throwIfTransient(fault);
      Log.errorf(fault, "Event %s (%s, %s) is put aside", event.id(), event.type(), event.origin());
      meters.counter("fourmiliere.events.rejected", "type", event.type()).increment();
      putAside(event, rejected, fault);
    }
  }

  private void putAside(IncomingEvent event, Rejected rejected, RuntimeException reason) {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> firstSeen(List.of(event)).forEach(e -> rejected.reject(e, reason)));
    } catch (RuntimeException fault) {
      // Nothing is dropped: an event that can't even be put aside is tried again.
      throw new TransientFault(fault);
    }
  }

  private void applyInTransaction(List<IncomingEvent> events, Effect effect) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<IncomingEvent> fresh = firstSeen(events);
              refuseMalformed(fresh);
              if (!fresh.isEmpty()) {
                trace(fresh, effect);
              }
              int seenBefore = events.size() - fresh.size();
              if (seenBefore > 0) {
                meters.counter("fourmiliere.inbox.duplicates").increment(seenBefore);
              }
            });
  }

  private static void refuseMalformed(List<IncomingEvent> fresh) {
    for (IncomingEvent event : fresh) {
      if (event.type().equals(IncomingEvent.MALFORMED)) {
        throw new UnprocessableEvent("The record at " + event.origin() + " is not an event");
      }
    }
  }

  /** One span per event, child of the span that made the fact, around the effect of the batch. */
  private void trace(List<IncomingEvent> fresh, Effect effect) {
    List<Span> spans = new ArrayList<>(fresh.size());
    for (IncomingEvent event : fresh) {
      if (event.traceparent() != null) {
        spans.add(
            tracer
                .spanBuilder("take " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Traceparent.contextOf(event.traceparent()))
                .startSpan());
      }
    }
    try {
      effect.apply(fresh);
    } finally {
      spans.forEach(Span::end);
    }
  }

  private List<IncomingEvent> firstSeen(List<IncomingEvent> events) {
    try {
      return inbox.firstSeen(events);
    } catch (SQLException e) {
      Log.warnf("A batch waits (%s); it will be tried again", e.getMessage());
      throw new TransientFault(e);
    }
  }

  private static void throwIfTransient(RuntimeException fault) {
    if (fault instanceof TransientFault known) {
      throw known;
    }
    if (Faults.isTransient(fault)) {
      Log.warnf("A batch waits (%s); it will be tried again", fault.getMessage());
      throw new TransientFault(fault);
    }
  }
}
