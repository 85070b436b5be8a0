/**
 * Card terminals, each on its device's thread: registered, watched, and given one order at a time.
 * What the orders are about is the business of payments, except for the terminal's own end of day.
 */
package coop.fourmiliere.device.terminal;
