/**
 * Lines to devices: serial ports through jSerialComm, and TCP and device files that are spoken to
 * alike, opened with a clear reason when they can't be, and ended at the first sign that they are
 * gone. What is said on a line is the business of others.
 */
package coop.fourmiliere.device.serial;
