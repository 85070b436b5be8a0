package coop.fourmiliere.catalog;

import static io.restassured.RestAssured.given;

import coop.fourmiliere.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The catalogue as a test handles it: emptied, filled over HTTP. */
@Singleton
public class Catalogue {

  /** The files of the demo shop, the articles first, so that they point at what comes later. */
  public static final List<String> DEMO =
      List.of(
          "product.template.csv", "product.category.csv", "product.brand.csv", "res.partner.csv");

  private final AgroalDataSource dataSource;

  Catalogue(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Forgets everything but what is on its way to Kafka. */
  public void empty() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate brand, family, supplier, article, barcode, offer");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of an article by its foreign id, listed or not. */
  public UUID articleId(String externalId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select id from article where external_id = ?")) {
      query.setString(1, externalId);
      ResultSet rows = query.executeQuery();
      rows.next();
      return rows.getObject(1, UUID.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends files to the import as somebody of the shop. */
  public Response send(Map<String, byte[]> files, String query) {
    RequestSpecification request = given().auth().oauth2(Tokens.of("shop"));
    files.forEach(
        (name, content) -> request.multiPart("files", name, content, "application/octet-stream"));
    return request.post("/api/imports/odoo" + query);
  }

  /** Sends one CSV file of lines. */
  public Response send(String name, String... lines) {
    return send(Map.of(name, csv(lines)), "");
  }

  /** A CSV file of lines. */
  public static byte[] csv(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The export of the demo shop. */
  public static Map<String, byte[]> demo() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    DEMO.forEach(name -> files.put(name, demo(name)));
    return files;
  }

  /** One file of the demo shop. */
  public static byte[] demo(String name) {
    try {
      return Files.readAllBytes(Path.of("../deploy/demo-shop/odoo-export", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
