package coop.fourmiliere.catalog.brand;

import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Roles;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The brands over HTTP. */
@Path("/api/brands")
@RolesAllowed({Roles.CASHIER, Roles.SHOP, Roles.FINANCE, Roles.ADMIN})
class BrandResource {

  private final Brands brands;

  BrandResource(Brands brands) {
    this.brands = brands;
  }

  /** The brands by name. */
  @GET
  public Page<BrandView> list(@QueryParam("page") @DefaultValue("0") int page) {
    int offset = Paging.offset(page);
    PanacheQuery<Brand> all = brands.findAll(Sort.by("name").and("id"));
    return new Page<>(
        all.range(offset, offset + Paging.SIZE - 1).stream().map(BrandView::of).toList(),
        brands.count());
  }
}
