/**
 * Takes articles in: first each row for itself, then all of them together with what is stored.
 * Whatever changed is handed on to be published.
 */
package coop.fourmiliere.catalog.exchange.article;
