/**
 * Reads rows of an export cell by cell and says what is wrong with them. Each reason has a stable
 * code that clients translate by.
 */
package coop.fourmiliere.catalog.exchange.row;
