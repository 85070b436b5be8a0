package coop.fourmiliere.sales.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends the request. */
@RequestScoped
public class CurrentStaff {

  private final JsonWebToken token;
  private final SecurityIdentity identity;

  CurrentStaff(JsonWebToken token, SecurityIdentity identity) {
    this.token = token;
    this.identity = identity;
  }

  /**
   * The person's id: the token's subject, or one derived from it when an identity provider has
   * subjects of another form.
   */
  public UUID id() {
    String subject = token.getSubject();
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException e) {
      return UUID.nameUUIDFromBytes(subject.getBytes(UTF_8));
    }
  }

  /** Whether that person has a role, be it through another one. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }
}
