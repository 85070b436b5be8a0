/**
 * The languages of balances and platform scales, which a shop uses for spices, tea and sacks. Each
 * is read strictly: bytes that it does not define are kept for diagnosis and never guessed at.
 */
package coop.fourmiliere.device.scale.balance;
