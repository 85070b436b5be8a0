package coop.fourmiliere.device.scale;

import java.time.Instant;

/**
 * A load came to rest on a scale.
 *
 * @param sequence counts the weighings of this scale since the gateway started, from 1
 * @param grossGrams load and container; unknown (null) when the scale took a tare off by itself, or
 *     does not say whether it did
 * @param tareGrams the container; unknown (null) in the same case
 * @param netGrams what is sold
 * @param rawHex the scale's own answer
 */
record Weighed(
    String deviceId,
    String tillId,
    long sequence,
    Integer grossGrams,
    Integer tareGrams,
    int netGrams,
    String rawHex,
    Instant weighedAt) {}
