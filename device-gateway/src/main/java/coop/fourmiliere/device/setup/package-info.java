/**
 * Reads the one file that a shop sets its gateway up with, and changes lines of it when asked to. A
 * gateway with wrong settings says all that is wrong, sentence by sentence and in the shop's
 * language, and does not start.
 */
package coop.fourmiliere.device.setup;
