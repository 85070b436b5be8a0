package coop.fourmiliere.sales.refund;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.fourmiliere.sales.totals.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much of a line is undone.
 *
 * @param lineNo the line of the sale, from 1
 * @param quantityMilli how much of it, in thousandths of the unit, above zero even for a line that
 *     was negative
 */
@JsonPropertyOrder(alphabetic = true)
record RefundLine(@Min(1) int lineNo, @Min(1) @Max(Limits.QUANTITY_MILLI) long quantityMilli) {}
