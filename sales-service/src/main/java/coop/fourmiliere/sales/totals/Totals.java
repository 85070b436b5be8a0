package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A ticket's figures as the till computed them, in cents.
 *
 * @param totalCents what the lines come to
 * @param roundingCents what cash adds to it
 * @param toPayCents what is paid
 * @param vat every rate present, ascending
 */
@JsonPropertyOrder(alphabetic = true)
public record Totals(
    long totalCents, long roundingCents, long toPayCents, @NotNull List<@NotNull VatFigures> vat) {}
