/**
 * Prints papers: each once, in order, kept in the journal before its first byte, and again from its
 * start when the printer stopped in the middle. What nobody can know for sure, such as what a crash
 * interrupted, waits for a person.
 */
package coop.fourmiliere.device.printer;
