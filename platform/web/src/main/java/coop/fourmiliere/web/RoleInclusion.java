package coop.fourmiliere.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Adds the roles that a token's roles include, so that any identity provider need name only one.
 */
@ApplicationScoped
class RoleInclusion implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    QuarkusSecurityIdentity.Builder augmented = QuarkusSecurityIdentity.builder(identity);
    identity.getRoles().forEach(role -> augmented.addRoles(Roles.implied(role)));
    return Uni.createFrom().item(augmented.build());
  }
}
