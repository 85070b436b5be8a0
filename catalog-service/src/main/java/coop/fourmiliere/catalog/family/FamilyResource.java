package coop.fourmiliere.catalog.family;

import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Roles;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The families over HTTP. */
@Path("/api/families")
@RolesAllowed({Roles.CASHIER, Roles.SHOP, Roles.FINANCE, Roles.ADMIN})
class FamilyResource {

  private final Families families;

  FamilyResource(Families families) {
    this.families = families;
  }

  /** The families by name. */
  @GET
  public Page<FamilyView> list(@QueryParam("page") @DefaultValue("0") int page) {
    int offset = Paging.offset(page);
    List<Family> all = families.listAll(Sort.by("name").and("id"));
    Map<UUID, String> labels = FamilyLabels.of(all);
    return new Page<>(
        all.stream()
            .skip(offset)
            .limit(Paging.SIZE)
            .map(family -> FamilyView.of(family, labels.get(family.id())))
            .toList(),
        all.size());
  }
}
