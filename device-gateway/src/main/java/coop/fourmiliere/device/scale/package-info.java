/**
 * Asks the scale for the weight and tells the till what lies on it: never an old weight, never one
 * that moves. A weight at rest becomes a weighing with an id of its own.
 */
package coop.fourmiliere.device.scale;
