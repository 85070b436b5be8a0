/**
 * What is to be printed, as data that knows nothing of sales, and how it is laid out in columns.
 * Whoever prints it, on paper or on a screen, gets the same lines.
 */
package coop.fourmiliere.device.paper;
