/**
 * The back door: goods that a supplier brought are counted in, with what they cost. A delivery has
 * a number, moves the stock and is told to the books in one transaction.
 */
package coop.fourmiliere.inventory.receiving;
