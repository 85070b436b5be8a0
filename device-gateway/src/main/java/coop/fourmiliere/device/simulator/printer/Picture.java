package coop.fourmiliere.device.simulator.printer;

/**
 * An image as one sees it on the roll.
 *
 * @param bits in Base64, row after row, the leftmost dot in the highest bit, 1 is black
 */
public record Picture(int widthDots, String bits) {}
