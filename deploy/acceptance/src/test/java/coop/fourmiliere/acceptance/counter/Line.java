package coop.fourmiliere.acceptance.counter;

/**
 * A line of the basket as it stands on the screen.
 *
 * @param code the article's short code
 * @param quantityMilli thousandths of a piece or kilogram
 * @param cents its amount, without its deposit
 */
public record Line(String code, long quantityMilli, long cents) {}
