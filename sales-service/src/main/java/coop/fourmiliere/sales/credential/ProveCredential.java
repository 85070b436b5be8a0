package coop.fourmiliere.sales.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a device's token.
 *
 * @param secret as it was told once
 */
record ProveCredential(@NotNull @Size(min = 1, max = 100) String secret) {

  /** Without the secret, which never reaches a log. */
  @Override
  public String toString() {
    return "ProveCredential[]";
  }
}
