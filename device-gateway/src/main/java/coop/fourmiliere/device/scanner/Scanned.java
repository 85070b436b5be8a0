package coop.fourmiliere.device.scanner;

import java.time.Instant;

/**
 * A code was read.
 *
 * @param symbology what kind of symbol the scanner says it was, or null when it does not say
 */
record Scanned(String deviceId, String tillId, String code, String symbology, Instant scannedAt) {}
