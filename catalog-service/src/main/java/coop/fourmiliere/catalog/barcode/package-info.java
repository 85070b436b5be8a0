/**
 * Which number a scanner reads for which article. A number belongs to one article only, however it
 * is written.
 */
package coop.fourmiliere.catalog.barcode;
