package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.sales.totals.LineKind;
import java.util.UUID;

/**
 * A ticket's line as the book keeps it, for refunds and reports.
 *
 * @param lineNo the line's number on the sale, from 1
 * @param quantityMilli sold, or when negative taken back, in thousandths of the unit
 * @param totalCents what was asked for it, or when negative paid back
 * @param name as sold, like the price and the discount: what a sale is compared with the catalogue
 *     by
 */
public record BookedLine(
    int lineNo,
    UUID articleId,
    LineKind kind,
    long quantityMilli,
    int vatRateBp,
    long totalCents,
    String name,
    long unitPriceCents,
    int discountBp) {}
