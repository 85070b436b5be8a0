package coop.fourmiliere.inventory.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * The stock of an article changed.
 *
 * @param onHandMilli what is on hand now, in thousandths of the unit
 * @param version grows with each change
 */
record StockLevelChanged(UUID articleId, long onHandMilli, Instant changedAt, long version) {}
