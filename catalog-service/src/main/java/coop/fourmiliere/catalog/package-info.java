/**
 * What the shop sells: articles with their barcodes, brands, families and suppliers. Every change
 * is published, so that nobody has to call back.
 */
package coop.fourmiliere.catalog;
