/**
 * The book of tickets: every sale and refund gets the next number of its till, is chained to the
 * one before, and is never changed. What stands here can be found again, and the chain re-computed.
 */
package coop.fourmiliere.sales.receipt;
