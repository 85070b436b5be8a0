/**
 * The shop's logo: a PNG file on this computer, checked and turned into the black and white dots of
 * a receipt printer. Java's own reader would load the desktop into a gateway that has 32 MB.
 */
package coop.fourmiliere.device.logo;
