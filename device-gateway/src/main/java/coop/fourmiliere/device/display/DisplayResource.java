package coop.fourmiliere.device.display;

import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** What the till shows the customer. */
@Path("api/display")
@RolesAllowed(Roles.CASHIER)
class DisplayResource {

  private static final int CHARACTERS_AT_MOST = 200;
  private static final String NO_CONTROLS = "\\P{Cc}*";

  private final DisplayMaker displays;

  DisplayResource(DisplayMaker displays) {
    this.displays = displays;
  }

  @PUT
  public void show(@Valid @NotNull Text text) {
    if (!displays.show(text.lines())) {
      throw new Refusal(DisplayProblem.DISPLAY_UNKNOWN, "This till has no customer display.");
    }
  }

  /**
   * What is to be read, as {@link Screen} fits it in.
   *
   * @param lines at most two, none for the greeting
   */
  record Text(
      @NotNull @Size(max = 2)
          List<@NotNull @Size(max = CHARACTERS_AT_MOST) @Pattern(regexp = NO_CONTROLS) String>
              lines) {}
}
