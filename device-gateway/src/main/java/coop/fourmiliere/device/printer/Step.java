package coop.fourmiliere.device.printer;

import java.util.UUID;

/**
 * Something that happened to a print job, as the journal keeps it.
 *
 * @param number counts from 0 for each job
 * @param message null when there is nothing to say
 * @param by the staff id of who decided it, null when nobody did
 */
record Step(UUID job, int number, What what, String message, String by) {

  /** What happened. */
  enum What {
    /** The next byte is its first. */
    BEGAN,
    PRINTED,
    /** In the middle; it will begin again. */
    STOPPED,
    /** It may be on paper or not. */
    DOUBTED,
    /** A person wants it once more. */
    AGAIN
  }
}
