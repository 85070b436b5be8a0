package coop.fourmiliere.sales.drawer;

import coop.fourmiliere.sales.totals.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Moves cash.
 *
 * @param id the movement's id, made at the till so that it may send twice; null for a new one
 * @param reason why, for the bookkeeper
 * @param movedBy who moved it, when the till sends it later and another has signed in; null for who
 *     sends it
 */
record MoveCash(
    UUID id,
    @NotNull MovementKind kind,
    @Min(1) @Max(Limits.AMOUNT_CENTS) long amountCents,
    @NotBlank @Size(max = 200) String reason,
    UUID movedBy) {}
