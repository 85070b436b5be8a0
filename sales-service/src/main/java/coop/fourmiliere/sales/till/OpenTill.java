package coop.fourmiliere.sales.till;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Opens a till.
 *
 * @param id the session's id, made at the till so that it may send twice; null for a new one
 * @param tillId the till's name; an unknown one is created
 * @param floatCount the cash in the drawer
 */
record OpenTill(
    UUID id,
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String tillId,
    @NotNull CashCount floatCount) {}
