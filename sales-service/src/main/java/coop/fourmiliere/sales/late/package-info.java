/**
 * What arrives after the closing: a sale that a till kept while the server was away, for example.
 * It is never refused; it joins its session, moves what was expected in the drawer, and says so.
 */
package coop.fourmiliere.sales.late;
