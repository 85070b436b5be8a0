/**
 * Who works in the shop and how they sign in: badge and PIN against a token of half an hour.
 * Guessing is slow and soon stops, for badges that exist and for others alike.
 */
package coop.fourmiliere.sales.staff;
