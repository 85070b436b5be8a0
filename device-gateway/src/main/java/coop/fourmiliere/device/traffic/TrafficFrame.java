package coop.fourmiliere.device.traffic;

import java.time.Instant;

/**
 * What was said in one go, as people see it.
 *
 * @param at when it was said last
 * @param hex its first bytes
 * @param text the same bytes, with names for what is not printable, such as {@code <STX>}
 * @param size how many bytes there were
 * @param times how often it was said in a row
 */
public record TrafficFrame(
    Instant at, Direction direction, String hex, String text, int size, int times) {}
