package coop.fourmiliere.device.printer;

import java.time.Instant;
import java.util.UUID;

/**
 * A print job as people see it.
 *
 * @param printer the device that prints it
 * @param message why it waits or what is doubtful about it, null when there is nothing to say
 * @param wantedAt when somebody last asked for it
 */
record JobView(UUID id, JobState state, String printer, String message, Instant wantedAt) {}
