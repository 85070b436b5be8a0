package coop.fourmiliere.device.scale.protocol;

/** What a scale answered when it was asked for the weight. */
public sealed interface Reading {

  /** The bytes it was read from, start and end included, as hex in capital letters. */
  String rawHex();

  /**
   * A weight at rest.
   *
   * @param grams what the scale shows, at least 0
   * @param basis whether a tare was taken off
   */
  record AtRest(int grams, Basis basis, String rawHex) implements Reading {}

  /** Nothing wrong and nothing new: some models tell a weight once and then only this. */
  record Unchanged(Basis basis, String rawHex) implements Reading {}

  /** The platter is empty. */
  record Empty(String rawHex) implements Reading {}

  /** The load moves, or the scale isn't ready to weigh. */
  record Moving(String rawHex) implements Reading {}

  /** Below zero: something that was there at the start was lifted. */
  record UnderZero(String rawHex) implements Reading {}

  /** More than the scale can weigh. */
  record OverCapacity(String rawHex) implements Reading {}

  /** Less than the scale may be used to sell. */
  record BelowMinimum(String rawHex) implements Reading {}

  /**
   * The scale can't weigh.
   *
   * @param what why, for the person at the till
   */
  record Faulty(String what, String rawHex) implements Reading {}

  /** An answer to something else than a request for the weight. */
  record Acknowledged(String rawHex) implements Reading {}

  /** Bytes that mean nothing in this protocol; kept for diagnosis, never guessed at. */
  record Unreadable(String rawHex) implements Reading {}
}
