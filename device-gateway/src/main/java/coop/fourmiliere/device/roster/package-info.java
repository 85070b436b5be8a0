/**
 * Which devices this till has, and how each is. A device has a thread of its own that opens its
 * line, talks, says what is wrong and tries again until the device is back.
 */
package coop.fourmiliere.device.roster;
