package coop.fourmiliere.sales.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What lets a device forward the tickets of one till, until somebody revokes it. */
@Entity
public class TillCredential {

  @Id UUID id;

  String tillId;

  String name;

  byte[] secretHash;

  UUID createdBy;

  Instant createdAt;

  UUID revokedBy;

  Instant revokedAt;

  protected TillCredential() {}

  TillCredential(UUID id, MakeCredential command, Secret secret, UUID staff, Instant at) {
    this.id = id;
    this.tillId = command.tillId();
    this.name = command.name();
    this.secretHash = secret.hash();
    this.createdBy = staff;
    this.createdAt = at;
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  /** Ends it for good; who did so first stays. */
  void revoke(UUID staff, Instant at) {
    if (!isRevoked()) {
      revokedBy = staff;
      revokedAt = at;
    }
  }
}
