package coop.fourmiliere.device.pairing;

import coop.fourmiliere.web.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** Lets a joined till in as a cashier: it may see devices, weigh and print, and nothing more. */
@ApplicationScoped
class PairingMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  private final Pairings pairings;

  PairingMechanism(Pairings pairings) {
    this.pairings = pairings;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String header = context.request().getHeader("Authorization");
    Optional<PairingKey> key =
        header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? PairingKey.read(header.substring(SCHEME.length()))
            : Optional.empty();
    if (key.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    if (!pairings.isJoined(key.get())) {
      return Uni.createFrom().failure(new AuthenticationFailedException("an ended pairing"));
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(principal(key.get()))
                .addRole(Roles.CASHIER)
                .build());
  }

  /** Like a person's, so that whoever writes down who asked writes down the pairing. */
  private static DefaultJWTCallerPrincipal principal(PairingKey key) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject("pairing:" + key.id());
    return new DefaultJWTCallerPrincipal(claims);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  /** Before people's tokens, which it leaves to the next. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1;
  }
}
