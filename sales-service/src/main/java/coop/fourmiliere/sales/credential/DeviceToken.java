package coop.fourmiliere.sales.credential;

import java.time.Instant;

/**
 * What a device gets for its secret.
 *
 * @param token the bearer token
 * @param tillId the till whose tickets it forwards
 * @param expiresAt when the token ends
 */
record DeviceToken(String token, String tillId, Instant expiresAt) {}
