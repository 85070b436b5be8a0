/**
 * When the cash drawer may open, and who is told that it did. For a ticket it opens once; every
 * other opening is kept in the journal and told, whoever or whatever caused it.
 */
package coop.fourmiliere.device.drawer;
