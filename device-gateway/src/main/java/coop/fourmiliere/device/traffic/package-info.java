/**
 * Remembers the last that went over each line, for whoever looks for a fault, and counts it. A line
 * that is listened to can be cut by a person, so that it is opened anew.
 */
package coop.fourmiliere.device.traffic;
