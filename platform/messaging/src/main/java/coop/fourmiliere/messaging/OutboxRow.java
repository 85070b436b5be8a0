package coop.fourmiliere.messaging;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox, ready to be sent. */
record OutboxRow(
    long seq,
    UUID eventId,
    String topic,
    String key,
    String type,
    long aggregateVersion,
    Instant occurredAt,
    String data,
    String traceparent) {}
