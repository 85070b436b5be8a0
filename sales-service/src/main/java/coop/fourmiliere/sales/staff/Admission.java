package coop.fourmiliere.sales.staff;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts people on the staff list. */
@ApplicationScoped
class Admission {

  private final StaffMembers staffMembers;

  Admission(StaffMembers staffMembers) {
    this.staffMembers = staffMembers;
  }

  /**
   * Adds an admin.
   *
   * @throws Refusal {@code badge-taken} when somebody has that badge
   */
  @Transactional
  UUID admin(String badge, String name, String pin) {
    if (staffMembers.withBadge(badge).isPresent()) {
      throw new Refusal(SalesProblem.BADGE_TAKEN, "Somebody has the badge " + badge + ".");
    }
    StaffMember admin =
        new StaffMember(UuidV7.next(), badge, name, BcryptUtil.bcryptHash(pin), Roles.ADMIN, false);
    staffMembers.persistAndFlush(admin);
    return admin.id;
  }
}
