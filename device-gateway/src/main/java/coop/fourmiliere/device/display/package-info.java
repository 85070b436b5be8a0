/**
 * Two lines for the customer, on a display of 2×20 characters at the till. Only the newest text
 * counts: a slow line never shows what has already changed.
 */
package coop.fourmiliere.device.display;
