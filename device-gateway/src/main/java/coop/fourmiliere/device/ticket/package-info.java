/**
 * The till's tickets, from the moment they are valid: on this computer's disk. Those that nobody
 * acknowledged are forwarded to sales-service, in order, until it has each of them once.
 */
package coop.fourmiliere.device.ticket;
