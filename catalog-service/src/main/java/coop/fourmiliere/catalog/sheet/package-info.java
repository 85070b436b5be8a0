/**
 * Reads tables that people export from other programs: CSV in the encodings and with the separators
 * that occur, and XLSX. It knows rows and columns, and nothing of what they mean.
 */
package coop.fourmiliere.catalog.sheet;
