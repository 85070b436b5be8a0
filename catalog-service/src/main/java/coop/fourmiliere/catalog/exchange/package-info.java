/**
 * Takes the catalogue in from other programs: the files of an Odoo export, as often as one likes.
 * Good rows come in, bad ones are named one by one with a reason.
 */
package coop.fourmiliere.catalog.exchange;
