package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.fourmiliere.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A payment on a ticket.
 *
 * @param kind how it is paid
 * @param amountCents what it settles, in cents
 * @param tenderedCents what was handed over, in cents; null when that is the amount
 */
@JsonPropertyOrder(alphabetic = true)
public record Tender(
    @NotNull TenderKind kind,
    @Min(-Limits.AMOUNT_CENTS) @Max(Limits.AMOUNT_CENTS) long amountCents,
    @Min(-Limits.AMOUNT_CENTS) @Max(Limits.AMOUNT_CENTS) Long tenderedCents) {

  /** What it settles. */
  @JsonIgnore
  public Money amount() {
    return Money.of(amountCents);
  }

  /** Whether it is cash. */
  @JsonIgnore
  public boolean isCash() {
    return kind == TenderKind.CASH;
  }

  /** What goes back to who handed it over. */
  @JsonIgnore
  public Money change() {
    return tenderedCents == null ? Money.ZERO : Money.of(tenderedCents).minus(amount());
  }
}
