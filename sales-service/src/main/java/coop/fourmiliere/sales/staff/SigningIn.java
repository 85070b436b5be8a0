package coop.fourmiliere.sales.staff;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.staff.FailedSignIns.Standing;
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
  private final FailedSignIns failures;
  private final Turnstile turnstile;
  private final Clock clock;

  SigningIn(StaffMembers staffMembers, FailedSignIns failures, Turnstile turnstile, Clock clock) {
    this.staffMembers = staffMembers;
    this.failures = failures;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  /** Signs in, or refuses with 401, 423 or 429. */
  SignedIn signIn(SignIn command) {
    return turnstile.pass(command.badge(), () -> attempt(command));
  }

  /** A new token for who has a valid one and is still on the staff list. */
  SignedIn renew(UUID staff) {
    return staffMembers
        .findByIdOptional(staff)
        .filter(staffMembers::maySignIn)
        .map(this::signedIn)
        .orElseThrow(() -> new Refusal(CommonProblem.UNAUTHORIZED, "Sign in with your badge."));
  }

  private SignedIn attempt(SignIn command) {
    Instant now = clock.instant();
    Standing standing = failures.standing(command.badge(), now);
    if (standing == Standing.LOCKED) {
      throw new Refusal(SalesProblem.BADGE_LOCKED, "Wait a minute and try again.");
    }
    if (standing == Standing.CLOSED) {
      throw new Refusal(SalesProblem.TOO_MANY_ATTEMPTS, "Try again in an hour.");
    }
    Optional<StaffMember> member =
        staffMembers.withBadge(command.badge()).filter(staffMembers::maySignIn);
    String hash = member.map(m -> m.pinHash).orElse(NOBODYS_HASH);
    if (!BcryptUtil.matches(command.pin(), hash) || member.isEmpty()) {
      failures.count(command.badge(), now);
      throw new Refusal(SalesProblem.WRONG_BADGE_OR_PIN, "Check the badge and type the PIN again.");
    }
    failures.forget(command.badge());
    return signedIn(member.get());
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
