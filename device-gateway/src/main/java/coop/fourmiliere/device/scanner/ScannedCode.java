package coop.fourmiliere.device.scanner;

/**
 * What a scanner read.
 *
 * @param code the characters of the symbol, group separators (1Dh) included
 * @param symbology what kind of symbol the scanner says it was, or null when it does not say
 */
public record ScannedCode(String code, String symbology) {}
