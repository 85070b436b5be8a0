/**
 * Recognises what is at the other end of a line by what it says: bytes in, protocols out, without a
 * port or a clock. All codecs of the gateway hear the same bytes, and each says what it makes of
 * them.
 */
package coop.fourmiliere.device.detection.recognition;
