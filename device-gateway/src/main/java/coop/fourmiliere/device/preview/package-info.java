/**
 * A laid out paper as a picture, dot by dot as a printer would put it on its roll. It needs neither
 * a screen, nor fonts on the computer, nor the Java desktop.
 */
package coop.fourmiliere.device.preview;
