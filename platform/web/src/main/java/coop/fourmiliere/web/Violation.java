package coop.fourmiliere.web;

/**
 * One field of a request that is not valid.
 *
 * @param field the path of the field, for example {@code lines[0].quantityMilli}
 * @param code what is wrong, stable, for example {@code not-null}
 * @param message what is wrong, as a sentence
 */
public record Violation(String field, String code, String message) {}
