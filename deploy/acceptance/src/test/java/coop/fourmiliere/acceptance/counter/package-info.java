/**
 * The counter: a touch screen of 1024 × 768 in a real Chromium, a scale and a scanner on a serial
 * line. Nothing here presses a key or calls the till's code; a story taps, weighs and scans.
 */
package coop.fourmiliere.acceptance.counter;
