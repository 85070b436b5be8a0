/**
 * Knows what the shop has on hand, and why. Packages are the activities of the stockroom; here
 * stands only what they share: the way to the database, and the reasons to refuse a request.
 */
package coop.fourmiliere.inventory;
