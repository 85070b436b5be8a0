package coop.fourmiliere.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;

/** The W3C {@code traceparent} text: how a sale's trace crosses the outbox and Kafka. */
final class Traceparent {

  private static final int LENGTH = 55;

  private Traceparent() {}

  /** The running span's context, or null when nothing is traced. */
  static String current() {
    return of(Span.current().getSpanContext());
  }

  static String of(SpanContext span) {
    String ids = span.getTraceId() + "-" + span.getSpanId();
    return span.isValid() ? "00-" + ids + "-" + span.getTraceFlags().asHex() : null;
  }

  static String traceId(String traceparent) {
    return isWellFormed(traceparent) ? traceparent.substring(3, 35) : null;
  }

  /** The context to start a child span in; the root context when there is no usable parent. */
  static Context contextOf(String traceparent) {
    if (!isWellFormed(traceparent)) {
      return Context.root();
    }
    SpanContext parent =
        SpanContext.createFromRemoteParent(
            traceparent.substring(3, 35),
            traceparent.substring(36, 52),
            TraceFlags.fromHex(traceparent, 53),
            TraceState.getDefault());
    return Context.root().with(Span.wrap(parent));
  }

  private static boolean isWellFormed(String traceparent) {
    return traceparent != null && traceparent.length() == LENGTH && traceparent.startsWith("00-");
  }
}
