/**
 * What the stockroom knows of the catalogue: its own copy of articles and suppliers, kept by their
 * events. An article that was sold before its event came is known by the name it was sold under.
 */
package coop.fourmiliere.inventory.catalogue;
