package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.messaging.IncomingEvent;
import java.time.Instant;

/**
 * A fact that waits because the books could not take it.
 *
 * @param reason why, at the last attempt
 * @param attempts how often it was tried, at least once
 */
record ParkedFact(IncomingEvent fact, String reason, Instant parkedAt, int attempts) {}
