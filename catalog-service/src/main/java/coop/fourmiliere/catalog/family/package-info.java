/**
 * The families that articles are sorted into, one below the other. They come with imports and are
 * only read here.
 */
package coop.fourmiliere.catalog.family;
