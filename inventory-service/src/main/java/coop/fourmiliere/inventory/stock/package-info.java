/**
 * What is on hand: every move of an article, and the level that is their sum. A level may be below
 * zero, since the goods are in the customer's hands; it is marked, never refused.
 */
package coop.fourmiliere.inventory.stock;
