/**
 * Keeps on this computer's disk what must not be lost: an entry is there when the call returns, and
 * nobody changes it afterwards. A state that changes is two entries, an attempt and its outcome.
 */
package coop.fourmiliere.device.journal;
