/**
 * Finds the codes in what a scanner sends, however it is set to end them. Each code is told once.
 */
package coop.fourmiliere.device.scanner;
