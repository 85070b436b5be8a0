package coop.fourmiliere.sales.till;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Closes a till session.
 *
 * @param id the closing's id, made at the till so that it may send twice; null for a new one
 * @param cashCount the cash in the drawer
 */
record CloseTill(UUID id, @NotNull CashCount cashCount) {}
