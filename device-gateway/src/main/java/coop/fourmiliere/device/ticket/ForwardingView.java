package coop.fourmiliere.device.ticket;

import java.time.Instant;

/**
 * Whether tickets reach sales-service, as people see it.
 *
 * @param waiting how many it has not yet
 * @param refused how many it will not take as they are, or nobody can read
 * @param trouble why nothing is forwarded; null when nothing is in the way
 * @param since since when there is trouble or none; null before it was tried
 */
record ForwardingView(int waiting, int refused, String trouble, Instant since) {}
