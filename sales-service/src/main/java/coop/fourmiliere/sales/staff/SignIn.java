package coop.fourmiliere.sales.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a token.
 *
 * @param badge what stands on the badge
 * @param pin the secret that goes with it
 */
record SignIn(
    @NotNull @Size(min = 1, max = 40) String badge, @NotNull @Size(min = 1, max = 72) String pin) {

  /** Without the PIN, which never reaches a log. */
  @Override
  public String toString() {
    return "SignIn[badge=" + badge + "]";
  }
}
