package coop.fourmiliere.sales.staff;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Roles;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The four badges of the demo shop, all with the same PIN; a real shop has none of them. */
@ApplicationScoped
class DemoStaff {

  private static final String PIN = "2468";

  private final StaffMembers staffMembers;
  private final boolean demoShop;

  DemoStaff(
      StaffMembers staffMembers,
      @ConfigProperty(name = "fourmiliere.demo", defaultValue = "false") boolean demoShop) {
    this.staffMembers = staffMembers;
    this.demoShop = demoShop;
  }

  @Transactional
  void start(@Observes StartupEvent event) {
    if (demoShop) {
      add("1001", "Camille", Roles.CASHIER);
      add("2001", "Salim", Roles.SHOP);
      add("3001", "Fien", Roles.FINANCE);
      add("9001", "Alix", Roles.ADMIN);
    }
  }

  private void add(String badge, String name, String role) {
    if (staffMembers.withBadge(badge).isEmpty()) {
      staffMembers.persist(
          new StaffMember(UuidV7.next(), badge, name, BcryptUtil.bcryptHash(PIN), role, true));
    }
  }
}
