package coop.fourmiliere.catalog.supplier;

import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.ETags;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The suppliers over HTTP. */
@Path("/api/suppliers")
@RolesAllowed({Roles.CASHIER, Roles.SHOP, Roles.FINANCE, Roles.ADMIN})
class SupplierResource {

  private final Suppliers suppliers;

  SupplierResource(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  /** The suppliers by name; every word of the query begins a word of the name. */
  @GET
  public Page<SupplierView> list(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("page") @DefaultValue("0") int page) {
    int offset = Paging.offset(page);
    List<Supplier> found = suppliers.named(query);
    return new Page<>(
        found.stream().skip(offset).limit(Paging.SIZE).map(SupplierView::of).toList(),
        found.size());
  }

  /** One supplier, with its version as ETag. */
  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    Supplier supplier =
        suppliers
            .findByIdOptional(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no supplier " + id + "."));
    Response unchanged = ETags.notModified(request, supplier.version());
    return unchanged != null
        ? unchanged
        : Response.ok(SupplierView.of(supplier)).tag(ETags.of(supplier.version())).build();
  }
}
