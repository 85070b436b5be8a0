/**
 * A card terminal without hardware or bank, for the demo shop, training and tests. It speaks ZVT by
 * a parser of its own, keeps a book of the money that it moved, and goes wrong in the ways that
 * real terminals do.
 */
package coop.fourmiliere.device.cardsimulator;
