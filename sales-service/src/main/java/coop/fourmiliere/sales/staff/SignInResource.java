package coop.fourmiliere.sales.staff;

import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sign-in over HTTP. */
@Path("/api/sign-in")
class SignInResource {

  private final SigningIn signingIn;
  private final CurrentStaff staff;

  SignInResource(SigningIn signingIn, CurrentStaff staff) {
    this.signingIn = signingIn;
    this.staff = staff;
  }

  @POST
  @PermitAll
  @Operation(operationId = "signIn", summary = "Sign in with badge and PIN")
  public SignedIn signIn(@Valid @NotNull SignIn command) {
    return signingIn.signIn(command);
  }

  @POST
  @Path("/renew")
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "renewSignIn", summary = "A new token for a valid one")
  public SignedIn renew() {
    return signingIn.renew(staff.id());
  }
}
