package coop.fourmiliere.sales.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The staff list. The demo shop's people exist only while the shop is a demo. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

  private final boolean demoShop;

  StaffMembers(
      @ConfigProperty(name = "fourmiliere.demo", defaultValue = "false") boolean demoShop) {
    this.demoShop = demoShop;
  }

  /** Somebody's name; null when that person is not on the list. */
  public String nameOf(UUID id) {
    StaffMember member = findById(id);
    return member == null ? null : member.name;
  }

  Optional<StaffMember> withBadge(String badge) {
    return find("badge", badge).firstResultOptional();
  }

  /** Whether this person may sign in. */
  boolean maySignIn(StaffMember member) {
    return member.active && (demoShop || !member.demo);
  }
}
