/**
 * How scales talk: bytes are cut into frames, a frame is read strictly, and what it says is one of
 * a few readings. The languages themselves are in the packages beside this one.
 */
package coop.fourmiliere.device.scale.protocol;
