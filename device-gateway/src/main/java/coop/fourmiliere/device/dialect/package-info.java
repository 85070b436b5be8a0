/**
 * What printers understand: a laid out paper as bytes, and their answers as a state. Which model
 * speaks what, with which code page, stands here.
 */
package coop.fourmiliere.device.dialect;
