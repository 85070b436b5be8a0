/**
 * How people search: without accents or capitals, each word they type the beginning of a word. The
 * same folding is used for what is stored and for what is asked.
 */
package coop.fourmiliere.catalog.search;
