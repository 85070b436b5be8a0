package coop.fourmiliere.catalog.article;

import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.ETags;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import coop.fourmiliere.web.Violation;
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

/** The articles over HTTP. */
@Path("/api/articles")
@RolesAllowed({Roles.CASHIER, Roles.SHOP, Roles.FINANCE, Roles.ADMIN})
class ArticleResource {

  private static final int TYPED_MAX = 200;

  private final Articles articles;
  private final ArticleViews views;
  private final ArticleSearch search;

  ArticleResource(Articles articles, ArticleViews views, ArticleSearch search) {
    this.articles = articles;
    this.views = views;
    this.search = search;
  }

  /** The listed articles that meet all that is asked, by name. */
  @GET
  public Page<ArticleView> list(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("barcode") @DefaultValue("") String barcode,
      @QueryParam("brand") @DefaultValue("") String brand,
      @QueryParam("supplierId") @DefaultValue("") String supplierId,
      @QueryParam("page") @DefaultValue("0") int page) {
    int offset = Paging.offset(page);
    requireShort("query", query);
    requireShort("brand", brand);
    return search.find(
        new ArticleSearch.Wanted(
            query, barcode, brand, supplierId.isBlank() ? null : supplier(supplierId)),
        offset);
  }

  /** One article, delisted or not, with its version as ETag. */
  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    Article article =
        articles
            .findByIdOptional(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no article " + id + "."));
    Response unchanged = ETags.notModified(request, article.version());
    return unchanged != null
        ? unchanged
        : Response.ok(views.of(List.of(article)).get(0)).tag(ETags.of(article.version())).build();
  }

  private static void requireShort(String field, String typed) {
    if (typed.length() > TYPED_MAX) {
      throw invalid(field, "too-long", "at most " + TYPED_MAX + " characters");
    }
  }

  private static UUID supplier(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw invalid("supplierId", "not-an-id", "a UUID");
    }
  }

  private static Refusal invalid(String field, String code, String message) {
    return new Refusal(
        CommonProblem.INVALID,
        field + " is not valid.",
        List.of(new Violation(field, code, message)));
  }
}
