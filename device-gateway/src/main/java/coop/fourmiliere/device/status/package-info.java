/**
 * Shows how the gateway is to somebody who is on the phone with somebody else: a page in the shop's
 * words, the numbers behind it, and the meters for a machine that watches.
 */
package coop.fourmiliere.device.status;
