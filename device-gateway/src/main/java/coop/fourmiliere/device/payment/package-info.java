/**
 * Card payments: each attempt is in the journal before the terminal hears of it, and leaves once.
 * After a break the gateway only asks what became of it, and without proof a person decides.
 */
package coop.fourmiliere.device.payment;
