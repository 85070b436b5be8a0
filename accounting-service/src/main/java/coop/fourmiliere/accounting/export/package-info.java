/**
 * The books as files for whoever keeps or checks them outside. The same selection gives the same
 * bytes, however often it is taken.
 */
package coop.fourmiliere.accounting.export;
