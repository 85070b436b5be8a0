package coop.fourmiliere.sales.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Makes a credential.
 *
 * @param tillId the till whose tickets may be forwarded; it need not have been opened yet
 * @param name which device gets it, for people
 */
record MakeCredential(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String tillId,
    @NotBlank @Size(max = 100) String name) {}
