/**
 * The till's server. One package per activity of the shop; what is shared by all of them is the
 * list of reasons to refuse.
 */
package coop.fourmiliere.sales;
