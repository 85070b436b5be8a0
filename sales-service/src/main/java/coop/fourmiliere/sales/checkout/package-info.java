/**
 * Selling. A sale that arrives is held against the arithmetic, gets its number, joins its till's
 * chain and is published, all in one transaction; the same sale again gets the same answer.
 */
package coop.fourmiliere.sales.checkout;
