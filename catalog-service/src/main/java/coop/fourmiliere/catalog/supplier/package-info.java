/**
 * Who delivers to the shop. Every change is published whole, so that orders, deliveries and books
 * know their names.
 */
package coop.fourmiliere.catalog.supplier;
