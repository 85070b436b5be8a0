package coop.fourmiliere.sales.till;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A till whose row this transaction holds, so that nobody else sells at it, opens or closes it.
 *
 * @param sessionId the session in question
 * @param tillId the till's name
 * @param businessDate the session's day in the books
 * @param open whether that session is the till's open one; what comes otherwise is late
 * @param lastNumber the number of its last receipt, 0 before the first
 * @param lastHash the hash of its last ticket
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: it lives as long as its transaction
public record HeldTill(
    UUID sessionId,
    String tillId,
    LocalDate businessDate,
    boolean open,
    long lastNumber,
    byte[] lastHash) {}
