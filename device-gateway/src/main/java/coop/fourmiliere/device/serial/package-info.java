/**
 * The lines that devices hang on: each device has a thread that opens its port, talks, says what is
 * wrong and tries again until the device is back. What is said on a line is the business of scale
 * and scanner.
 */
package coop.fourmiliere.device.serial;
