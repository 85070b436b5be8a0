/**
 * Keeps the shop's books: each fact of the shop becomes one balanced entry, once. Packages are the
 * activities of a bookkeeper; here stands only the way to the database that they share.
 */
package coop.fourmiliere.accounting;
