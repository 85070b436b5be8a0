/**
 * Scales without hardware. One pan that behaves as a counter scale of 15 kg, and the languages that
 * scales of different makers would tell it in, written apart from those that read them.
 */
package coop.fourmiliere.device.simulator.scale;
