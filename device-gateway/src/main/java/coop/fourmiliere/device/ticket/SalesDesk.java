package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** sales-service, as a gateway with a credential reaches it. For one thread. */
@ApplicationScoped
class SalesDesk {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** They tell of the sender, the address or the moment, not of the ticket. */
  private static final Set<Integer> NOT_THE_TICKET =
      Set.of(UNAUTHORIZED, FORBIDDEN, 404, 405, 408, 423, 425, 429);

  /** Nobody there, busy, or without its database. */
  private static final Set<Integer> OF_THE_MOMENT = Set.of(502, 503, 504);

  /** Wrong, or wrong too often. */
  private static final Set<Integer> CREDENTIAL_WRONG = Set.of(UNAUTHORIZED, 423, 429);

  private final Optional<String> url;
  private final Optional<String> credential;
  private final Optional<Path> credentialFile;
  private final Duration answerWithin;
  private final String tillId;
  private final ObjectMapper json;
  private HttpClient client;
  private String token;

  SalesDesk(
      @ConfigProperty(name = "fourmiliere.sales.url") Optional<String> url,
      @ConfigProperty(name = "fourmiliere.sales.credential") Optional<String> credential,
      @ConfigProperty(name = "fourmiliere.sales.credential-file") Optional<Path> credentialFile,
      @ConfigProperty(name = "fourmiliere.sales.answer-within", defaultValue = "10S")
          Duration answerWithin,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId,
      ObjectMapper json) {
    this.url = url;
    this.credential = credential;
    this.credentialFile = credentialFile;
    this.answerWithin = answerWithin;
    this.tillId = tillId;
    this.json = json;
  }

  /** What is missing in the settings, in words; nothing when it can be tried. */
  Optional<String> missing() {
    if (url.isEmpty()) {
      return Optional.of("FOURMILIERE_SALES_URL does not say where sales-service is");
    }
    return credential.isEmpty() && credentialFile.isEmpty()
        ? Optional.of("this gateway has no credential: see FOURMILIERE_TILL_CREDENTIAL_FILE")
        : Optional.empty();
  }

  /**
   * What keeps tickets from being sent, in words, found out by signing in; nothing if all is well.
   */
  Optional<String> obstacle() throws InterruptedException {
    if (missing().isPresent()) {
      return missing();
    }
    try {
      String of = signIn();
      return of.equals(tillId)
          ? Optional.empty()
          : Optional.of("the credential is of till " + of + ", and this is " + tillId);
    } catch (IOException away) {
      return Optional.of(away.getMessage());
    }
  }

  /** Sends a ticket; sent again, it changes nothing. */
  Reply put(UUID id, KeptTicket ticket) throws InterruptedException {
    if (missing().isPresent()) {
      return Reply.away(missing().get());
    }
    try {
      HttpResponse<String> answer = send(id, ticket);
      if (answer.statusCode() == UNAUTHORIZED) {
        token = null;
        answer = send(id, ticket);
      }
      return understood(id, answer);
    } catch (IOException away) {
      return Reply.away(away.getMessage());
    }
  }

  private HttpResponse<String> send(UUID id, KeptTicket ticket)
      throws IOException, InterruptedException {
    if (token == null) {
      signIn();
    }
    return ask(
        request(ticket.kind().path() + id)
            .header("Authorization", "Bearer " + token)
            .PUT(BodyPublishers.ofString(json.writeValueAsString(ticket.forwarded()))));
  }

  /** The till of the credential, which is read each time: a new one needs no restart. */
  private String signIn() throws IOException, InterruptedException {
    Credential known =
        credentialFile.isPresent()
            ? Credential.read(credentialFile.get())
            : Credential.parse(credential.orElseThrow());
    JsonNode secret = JsonNodeFactory.instance.objectNode().put("secret", known.secret());
    HttpResponse<String> answer =
        ask(
            request("/sales/api/till-credentials/" + known.id() + "/token")
                .POST(BodyPublishers.ofString(secret.toString())));
    JsonNode given = read(answer);
    if (CREDENTIAL_WRONG.contains(answer.statusCode())) {
      throw new IOException("sales-service does not take this gateway's credential");
    }
    if (answer.statusCode() != 200 || given.path("token").asText().isEmpty()) {
      throw new IOException("sales-service gave no token but answered " + answer.statusCode());
    }
    token = given.path("token").asText();
    return given.path("tillId").asText();
  }

  /** Only what sales-service itself says counts: a page of some proxy means nothing. */
  private Reply understood(UUID id, HttpResponse<String> answer) {
    int status = answer.statusCode();
    JsonNode body = read(answer);
    if ((status == 200 || status == 201) && id.toString().equals(body.path("id").asText())) {
      return Reply.taken();
    }
    if (status == FORBIDDEN && body.path("code").isTextual()) {
      // Of another till, perhaps; by the next time a new one may be in the file.
      token = null;
      return Reply.away(
          "this gateway's credential is not for this ticket: " + body.path("detail").asText());
    }
    boolean refusal = status / 100 == 4 && !NOT_THE_TICKET.contains(status);
    if (refusal && body.path("code").isTextual()) {
      return Reply.refused(body.path("code").asText(), body.path("detail").asText());
    }
    if (status / 100 == 5 && !OF_THE_MOMENT.contains(status) && body.path("code").isTextual()) {
      return Reply.broken(body.path("code").asText(), body.path("detail").asText());
    }
    return Reply.away("sales-service answered " + status);
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(url.orElseThrow().replaceFirst("/+$", "") + path))
          .header("Content-Type", "application/json");
    } catch (IllegalArgumentException noAddress) {
      throw new IOException("FOURMILIERE_SALES_URL is no address of a server", noAddress);
    }
  }

  private HttpResponse<String> ask(HttpRequest.Builder question)
      throws IOException, InterruptedException {
    if (client == null) {
      // Over plain HTTP a newer version begins with an upgrade that a proxy need not know.
      client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(question.build(), BodyHandlers.ofString());
    try {
      // The client's own limit ends with the head of the answer.
      return answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silence) {
      throw new IOException("sales-service does not answer", silence);
    } catch (ExecutionException failed) {
      throw new IOException("sales-service can't be reached", failed);
    } finally {
      answer.cancel(true);
    }
  }
}
