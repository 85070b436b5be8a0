package coop.fourmiliere.device.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * What the journal keeps.
 *
 * @param sequence counts from 1 without gap
 * @param id of what it is about; at most one entry has this kind and this id. All zeros when a
 *     newer gateway wrote one that is no UUID
 * @param writtenAt to the millisecond
 */
public record Entry(long sequence, EntryKind kind, UUID id, String json, Instant writtenAt) {}
