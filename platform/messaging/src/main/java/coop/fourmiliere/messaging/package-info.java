/**
 * Facts leave with the transaction that made them (outbox) and have their effect exactly once where
 * they arrive (inbox). Nothing here knows what the facts are about.
 */
package coop.fourmiliere.messaging;
