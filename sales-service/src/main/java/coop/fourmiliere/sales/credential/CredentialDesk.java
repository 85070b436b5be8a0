package coop.fourmiliere.sales.credential;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.staff.Guesses;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes and revokes credentials, and gives a device its token for a secret. */
@ApplicationScoped
class CredentialDesk {

  /** The claim that says which till's tickets are forwarded. */
  private static final String TILL_CLAIM = "tillId";

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  private final TillCredentials credentials;
  private final Guesses guesses;
  private final Clock clock;

  CredentialDesk(TillCredentials credentials, Guesses guesses, Clock clock) {
    this.credentials = credentials;
    this.guesses = guesses;
    this.clock = clock;
  }

  /** Makes a credential; its secret is told now and never again. */
  @Transactional
  CredentialView make(MakeCredential command, UUID staff) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Secret secret = Secret.random();
    TillCredential made = new TillCredential(UuidV7.next(now), command, secret, staff, now);
    credentials.persist(made);
    return CredentialView.of(made, secret);
  }

  /** Those that are good and those that were revoked, the newest first. */
  @Transactional
  Page<CredentialView> list(int page) {
    Paging.offset(page);
    return new Page<>(
        credentials.page(page, Paging.SIZE).stream()
            .map(credential -> CredentialView.of(credential, null))
            .toList(),
        credentials.count());
  }

  /** Ends a credential, with the tokens that were given for it. */
  @Transactional
  CredentialView revoke(UUID id, UUID staff) {
    TillCredential credential =
        credentials
            .findByIdOptional(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no credential " + id));
    credential.revoke(staff, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return CredentialView.of(credential, null);
  }

  /** Gives a token of half an hour, or refuses with 401, 423 or 429. */
  DeviceToken prove(UUID id, ProveCredential command) {
    Secret secret = new Secret(command.secret());
    return guesses
        .attempt(
            "credential " + id,
            () -> credentials.valid(id).filter(known -> secret.matches(known.secretHash)))
        .map(this::token)
        .orElseThrow(
            () ->
                new Refusal(
                    SalesProblem.WRONG_CREDENTIAL,
                    "An admin makes a new credential for this till."));
  }

  private DeviceToken token(TillCredential credential) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(TOKEN_LIFE);
    String token =
        Jwt.subject(credential.id.toString())
            .upn(credential.id.toString())
            .groups(Roles.TILL)
            .claim(TILL_CLAIM, credential.tillId)
            .issuedAt(now)
            .expiresAt(end)
            .sign();
    return new DeviceToken(token, credential.tillId, end);
  }
}
