package coop.fourmiliere.sales.staff;

import java.time.Instant;
import java.util.Set;

/**
 * The answer to who signed in.
 *
 * @param token the bearer token
 * @param name for the screen
 * @param roles all that this person may act as
 * @param expiresAt when the token ends
 */
record SignedIn(String token, String name, Set<String> roles, Instant expiresAt) {}
