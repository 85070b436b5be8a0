/**
 * Finds out what is connected to a serial port, for a volunteer with a scale that nobody knows, and
 * writes it into the shop's settings. It listens first, asks only what is believed to be a scale,
 * and leaves alone what it does not understand.
 */
package coop.fourmiliere.device.detection;
