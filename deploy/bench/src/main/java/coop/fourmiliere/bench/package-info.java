/**
 * The measurements of a whole shop: what is measured, in which order, and the table of it. Run by
 * {@code deploy/bench/run}.
 */
package coop.fourmiliere.bench;
