package coop.fourmiliere.device.scale.protocol;

/**
 * Bytes of a scale that belong together.
 *
 * @param text their characters of seven bits, U+FFFD for a byte that is none
 * @param rawHex the bytes as they came, as hex in capital letters
 */
public record Frame(String text, String rawHex) {}
