/**
 * Receipt printers that pretend: each finds the commands of its language in what it hears and shows
 * what they put on the roll. Nothing here is shared with what prints, so that a mistake there is
 * seen.
 */
package coop.fourmiliere.device.simulator.printer;
