/** The brands that stand on the articles. They come with imports and are only read here. */
package coop.fourmiliere.catalog.brand;
