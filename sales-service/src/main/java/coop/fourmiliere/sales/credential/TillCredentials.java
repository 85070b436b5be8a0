package coop.fourmiliere.sales.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All credentials that were ever made. */
@ApplicationScoped
class TillCredentials implements PanacheRepositoryBase<TillCredential, UUID> {

  /** The one of that id, unless it is revoked. */
  Optional<TillCredential> valid(UUID id) {
    return findByIdOptional(id).filter(credential -> !credential.isRevoked());
  }

  /** The newest first. */
  List<TillCredential> page(int index, int size) {
    return find("order by createdAt desc, id desc").page(index, size).list();
  }
}
