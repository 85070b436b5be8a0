package coop.fourmiliere.device.stream;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a device did.
 *
 * @param id the same in the stream and in Kafka (UUIDv7)
 * @param data becomes JSON
 */
public record Fact(UUID id, FactType type, Instant time, String deviceId, Object data) {}
