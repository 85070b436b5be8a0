package coop.fourmiliere.sales.staff;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells whether a badge and a PIN belong together and gives a token. Not one transaction: the slow
 * comparison holds no database connection.
 */
@ApplicationScoped
class SigningIn {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  /** Compared when nobody has the badge, so that the answer takes as long. */
  private static final String NOBODYS_HASH = BcryptUtil.bcryptHash(UUID.randomUUID().toString());

  private final StaffMembers staffMembers;
  private final Guesses guesses;
  private final Clock clock;

  SigningIn(StaffMembers staffMembers, Guesses guesses, Clock clock) {
    this.staffMembers = staffMembers;
    this.guesses = guesses;
    this.clock = clock;
  }

  /** Signs in, or refuses with 401, 423 or 429. */
  SignedIn signIn(SignIn command) {
    return guesses
        .attempt(command.badge(), () -> known(command))
        .map(this::signedIn)
        .orElseThrow(
            () ->
                new Refusal(
                    SalesProblem.WRONG_BADGE_OR_PIN, "Check the badge and type the PIN again."));
  }

  /** A new token for who has a valid one and is still on the staff list. */
  SignedIn renew(UUID staff) {
    return staffMembers
        .findByIdOptional(staff)
        .filter(staffMembers::maySignIn)
        .map(this::signedIn)
        .orElseThrow(() -> new Refusal(CommonProblem.UNAUTHORIZED, "Sign in with your badge."));
  }

  private Optional<StaffMember> known(SignIn command) {
    Optional<StaffMember> member =
        staffMembers.withBadge(command.badge()).filter(staffMembers::maySignIn);
    String hash = member.map(m -> m.pinHash).orElse(NOBODYS_HASH);
    return BcryptUtil.matches(command.pin(), hash) ? member : Optional.empty();
  }

  private SignedIn signedIn(StaffMember member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(TOKEN_LIFE);
    String token =
        Jwt.subject(member.id.toString())
            .upn(member.badge)
            .groups(Set.copyOf(member.roles))
            .issuedAt(now)
            .expiresAt(end)
            .sign();
    return new SignedIn(token, member.name, member.allRoles(), end);
  }
}
