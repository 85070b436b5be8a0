package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.exchange.row.ImportReport;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports over HTTP. */
@Path("/api/imports")
@RolesAllowed({Roles.SHOP, Roles.ADMIN})
class ImportResource {

  private final OdooImport odoo;

  ImportResource(OdooImport odoo) {
    this.odoo = odoo;
  }

  /**
   * Takes in the files of an Odoo export, CSV or XLSX, in any order; a dry run only tells what
   * would happen.
   */
  @POST
  @Path("/odoo")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public ImportReport odoo(
      @RestForm("files") List<FileUpload> files,
      @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
    boolean dry = isDry(dryRun);
    Upload upload = new Upload();
    if (files != null) {
      files.forEach(file -> upload.add(file.fileName(), content(file)));
    }
    if (!upload.isUseful()) {
      throw new Refusal(
          CatalogProblem.NO_FILE,
          "Send product.template, product.category, product.brand or res.partner in the form field files.");
    }
    return odoo.run(upload, dry);
  }

  private static boolean isDry(String text) {
    return switch (text) {
      case "true" -> true;
      case "false", "" -> false;
      default ->
          throw new Refusal(
              CatalogProblem.BAD_DRY_RUN, "dryRun is true or false, not " + text + ".");
    };
  }

  private static byte[] content(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
