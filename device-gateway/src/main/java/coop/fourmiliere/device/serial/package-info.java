/**
 * Serial lines, through jSerialComm: opened with a clear reason when they can't be, and ended at
 * the first sign that they are gone. What is said on a line is the business of others.
 */
package coop.fourmiliere.device.serial;
