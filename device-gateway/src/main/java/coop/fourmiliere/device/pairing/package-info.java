/**
 * Joins a till's browser to this gateway, once, by a code that only this computer shows. A joined
 * till sees its devices also while nobody can sign in at the shop.
 */
package coop.fourmiliere.device.pairing;
