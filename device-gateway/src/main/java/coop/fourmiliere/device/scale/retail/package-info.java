/**
 * The languages of scales made for shop counters and checkouts, some of which work out the price.
 * Each is read strictly: bytes that it does not define are kept for diagnosis and never guessed at.
 */
package coop.fourmiliere.device.scale.retail;
