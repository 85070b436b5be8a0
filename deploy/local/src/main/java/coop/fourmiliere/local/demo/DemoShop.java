package coop.fourmiliere.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.local.process.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Fills a new shop with the demo catalogue, over HTTP as its administrator would. */
public final class DemoShop {

  private static final String ADMIN_BADGE = "9001";
  private static final String PIN = "2468";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String address;
  private String token;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * Talks to a running shop.
   *
   * @param address the edge's, without a slash at its end
   */
  public DemoShop(String address) {
    this.address = address;
  }

  /**
   * Imports an export of Odoo; a second time changes nothing.
   *
   * @param export the folder with its CSV files
   * @return how many records are new
   */
  public int importCatalogue(Path export) {
    String boundary = "fourmiliere-" + UUID.randomUUID();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/catalog/api/imports/odoo"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(export, boundary)));
    JsonNode report = send(request, token());
    if (!report.path("refused").isEmpty()) {
      throw new Trouble("The demo catalogue was refused in part: " + report.path("refused").get(0));
    }
    return report.path("created").asInt();
  }

  /** How many articles the catalogue has; in the demo shop each is offered at the till. */
  public int catalogueSize() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/catalog/api/articles")).GET();
    return send(request, token()).path("total").asInt();
  }

  /** How many articles a till is offered now. */
  public int assortmentSize() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/sales/api/assortment")).GET();
    return send(request, token()).path("articles").size();
  }

  /**
   * Makes what lets a till's gateway forward its tickets.
   *
   * @param tillId the till's name
   * @return its id, a colon and its secret, as the gateway reads it
   */
  public String makeTillCredential(String tillId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/sales/api/till-credentials"))
            .header("Content-Type", "application/json")
            .POST(body(Map.of("tillId", tillId, "name", "./shop")));
    JsonNode made = send(request, token());
    return made.path("id").asText() + ":" + made.path("secret").asText();
  }

  private String token() {
    if (token == null) {
      token = signIn();
    }
    return token;
  }

  private String signIn() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/sales/api/sign-in"))
            .header("Content-Type", "application/json")
            .POST(body(Map.of("badge", ADMIN_BADGE, "pin", PIN)));
    return send(request, null).path("token").asText();
  }

  private HttpRequest.BodyPublisher body(Map<String, String> fields) {
    return HttpRequest.BodyPublishers.ofString(json.valueToTree(fields).toString());
  }

  private JsonNode send(HttpRequest.Builder request, String token) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpRequest built = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new Trouble(
            built.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new Trouble(built.uri().getPath() + " can't be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while filling the demo shop.", e);
    }
  }

  private static byte[] multipart(Path export, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (Path file : filesOf(export)) {
        String head =
            "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(boundary, file.getFileName());
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new Trouble("The demo catalogue in " + export + " can't be read: " + e.getMessage(), e);
    }
    return body.toByteArray();
  }

  private static List<Path> filesOf(Path export) throws IOException {
    try (Stream<Path> files = Files.list(export)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
