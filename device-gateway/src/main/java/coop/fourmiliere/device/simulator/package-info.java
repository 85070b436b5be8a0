/**
 * Devices without hardware, for the demo shop, training and tests: they speak the real bytes over a
 * pseudo-terminal that the gateway opens like any port. A small page does what a hand would do at
 * the counter.
 */
package coop.fourmiliere.device.simulator;
