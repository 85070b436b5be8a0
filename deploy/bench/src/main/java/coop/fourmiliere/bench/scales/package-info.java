/**
 * How soon the till is told that a scale no longer vouches for a weight, with each protocol. Run by
 * {@code deploy/bench/scales}.
 */
package coop.fourmiliere.bench.scales;
