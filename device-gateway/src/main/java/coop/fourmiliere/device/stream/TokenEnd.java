package coop.fourmiliere.device.stream;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tells Quarkus when an identity ends, so that it closes the stream at that moment. Its OIDC
 * extension says so by itself, its JWT extension does not.
 */
@ApplicationScoped
class TokenEnd implements SecurityIdentityAugmentor {

  private static final String EXPIRES_AT_SECONDS = "quarkus.identity.expire-time";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addAttribute(EXPIRES_AT_SECONDS, token.getExpirationTime())
                .build());
  }
}
