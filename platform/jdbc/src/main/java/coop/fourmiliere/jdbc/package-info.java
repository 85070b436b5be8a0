/**
 * Statements in plain SQL, for what must take few round trips: stock and books write in batches.
 */
package coop.fourmiliere.jdbc;
