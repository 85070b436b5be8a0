package coop.fourmiliere.sales.staff;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Roles;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts people on the staff list. */
@ApplicationScoped
class Admission {

  private final StaffMembers staffMembers;

  Admission(StaffMembers staffMembers) {
    this.staffMembers = staffMembers;
  }

  /**
   * Adds somebody.
   *
   * @param role one of {@link Roles}
   * @return false when somebody has that badge, and then nothing is changed
   */
  @Transactional
  boolean admit(String role, String badge, String name, String pin) {
    if (staffMembers.withBadge(badge).isPresent()) {
      return false;
    }
    StaffMember member =
        new StaffMember(UuidV7.next(), badge, name, BcryptUtil.bcryptHash(pin), role, false);
    staffMembers.persistAndFlush(member);
    return true;
  }
}
