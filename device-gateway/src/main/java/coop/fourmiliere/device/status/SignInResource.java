package coop.fourmiliere.device.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.stream.ThisComputer;
import coop.fourmiliere.web.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs somebody in for the gateway's own page: asks the shop, which answers no page of another
 * address, and hands its answer on. Nothing is kept.
 */
@Path("api/sign-in")
@PermitAll
class SignInResource {

  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(5).toMillis();

  private final Optional<String> shop;
  private final ObjectMapper json;

  SignInResource(
      @ConfigProperty(name = "fourmiliere.shop.address") Optional<String> shop, ObjectMapper json) {
    this.shop = shop;
    this.json = json;
  }

  @POST
  public Response signIn(@Context HttpServerRequest request, @Valid @NotNull Badge badge) {
    if (!ThisComputer.asks(request)) {
      throw new Refusal(StatusProblem.ONLY_AT_THE_TILL, "Sign in at the shop's own address.");
    }
    String address =
        shop.orElseThrow(
            () -> new Refusal(StatusProblem.NO_SHOP_ADDRESS, "Set fourmiliere.shop.address."));
    try {
      return ask(URI.create(address.replaceFirst("/$", "") + "/sales/api/sign-in"), badge);
    } catch (IOException away) {
      throw new Refusal(StatusProblem.SHOP_AWAY, "Is this computer in the network?");
    }
  }

  private Response ask(URI signIn, Badge badge) throws IOException {
    HttpURLConnection asked = (HttpURLConnection) signIn.toURL().openConnection();
    asked.setInstanceFollowRedirects(false);
    asked.setConnectTimeout(PATIENCE_MILLIS);
    asked.setReadTimeout(PATIENCE_MILLIS);
    asked.setRequestMethod("POST");
    asked.setRequestProperty("Content-Type", "application/json");
    asked.setDoOutput(true);
    try {
      asked.getOutputStream().write(json.writeValueAsBytes(badge));
      int status = asked.getResponseCode();
      try (InputStream answer = status < 400 ? asked.getInputStream() : asked.getErrorStream()) {
        byte[] body = answer == null ? new byte[0] : answer.readAllBytes();
        return Response.status(status).type(asked.getContentType()).entity(body).build();
      }
    } finally {
      asked.disconnect();
    }
  }

  /** What the shop asks for. */
  record Badge(@NotBlank @Size(max = 64) String badge, @NotBlank @Size(max = 64) String pin) {}
}
