/**
 * What the till may sell: a copy of the catalogue, kept by its events. A till takes all of it once
 * and then only what changed.
 */
package coop.fourmiliere.sales.assortment;
