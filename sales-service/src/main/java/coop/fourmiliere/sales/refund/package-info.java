/**
 * Taking back what was sold, all of it or some lines, always against its ticket. Each refund is the
 * mirror of all that came back so far less the refunds before it, so that the last one is exact.
 */
package coop.fourmiliere.sales.refund;
