/**
 * What is said between the till and a card terminal about one command, until it is known how that
 * ended, or known that it isn't known. Whether money moved is judged here and nowhere else; what is
 * paid for, and what is kept of it, is the business of others.
 */
package coop.fourmiliere.device.exchange;
