/**
 * What the shop sells, and how it is found. An article is published whole with each change, also
 * when the name of its brand, family or supplier changes.
 */
package coop.fourmiliere.catalog.article;
