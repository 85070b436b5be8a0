package coop.fourmiliere.sales.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * A credential as people see it.
 *
 * @param secret only in the answer to who made it, null ever after
 * @param createdBy who made it
 * @param revokedAt when it ended; null while it is good
 */
record CredentialView(
    UUID id,
    String tillId,
    String name,
    String secret,
    UUID createdBy,
    Instant createdAt,
    UUID revokedBy,
    Instant revokedAt) {

  static CredentialView of(TillCredential credential, Secret secret) {
    return new CredentialView(
        credential.id,
        credential.tillId,
        credential.name,
        secret == null ? null : secret.text(),
        credential.createdBy,
        credential.createdAt,
        credential.revokedBy,
        credential.revokedAt);
  }

  /** Without the secret, which never reaches a log. */
  @Override
  public String toString() {
    return "CredentialView[id=" + id + ", tillId=" + tillId + "]";
  }
}
