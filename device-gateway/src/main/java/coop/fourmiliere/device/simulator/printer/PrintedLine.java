package coop.fourmiliere.device.simulator.printer;

/**
 * What one sees on the roll.
 *
 * @param kind {@code text}, {@code ean13}, {@code code128}, {@code qr}, {@code image} or {@code
 *     cut}
 * @param text the characters, or what a scanner would read
 * @param align {@code left}, {@code centre} or {@code right}
 */
public record PrintedLine(
    String kind, String text, String align, boolean bold, boolean doubleSize) {}
