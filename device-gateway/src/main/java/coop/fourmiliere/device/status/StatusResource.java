package coop.fourmiliere.device.status;

import coop.fourmiliere.device.drawer.Opening;
import coop.fourmiliere.device.drawer.Openings;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.roster.Devices;
import coop.fourmiliere.device.scale.ScaleModel;
import coop.fourmiliere.device.setup.LeftBehind;
import coop.fourmiliere.device.setup.SettingsSource;
import coop.fourmiliere.device.stream.Feed;
import coop.fourmiliere.device.stream.ThisComputer;
import coop.fourmiliere.device.traffic.Traffic;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the status page shows. All of it, with frames, is for who has signed in; at the till's own
 * computer everybody sees which devices there are and what is wrong, since that is asked on the
 * phone when the shop can't be reached and nobody can sign in.
 */
@Path("api/status")
@RolesAllowed(Roles.CASHIER)
class StatusResource {

  private final Devices devices;
  private final DeviceSettings settings;
  private final Journal journal;
  private final LeftBehind leftBehind;
  private final Feed feed;
  private final Openings openings;
  private final Clock clock;
  private final String tillId;
  private final String version;
  private final String settingsFile = SettingsSource.file().orElse(null);

  StatusResource(
      Devices devices,
      DeviceSettings settings,
      Journal journal,
      LeftBehind leftBehind,
      Feed feed,
      Openings openings,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.devices = devices;
    this.settings = settings;
    this.journal = journal;
    this.leftBehind = leftBehind;
    this.feed = feed;
    this.openings = openings;
    this.clock = clock;
    this.tillId = tillId;
    this.version = version;
  }

  @GET
  public StatusView status() {
    long startedAt = ManagementFactory.getRuntimeMXBean().getStartTime();
    return new StatusView(
        tillId,
        version,
        clock.instant(),
        Instant.ofEpochMilli(startedAt),
        settingsFile,
        journal.view(),
        leftBehind.warnings(),
        feed.copies(),
        openings(),
        devices.views().stream().map(this::device).toList());
  }

  @GET
  @Path("outline")
  @PermitAll
  public StatusView.Outline outline(@Context HttpServerRequest request) {
    if (!ThisComputer.asks(request)) {
      throw new Refusal(StatusProblem.ONLY_AT_THE_TILL, "Sign in to see it from elsewhere.");
    }
    List<StatusView.Sketch> sketches = devices.views().stream().map(StatusView.Sketch::of).toList();
    return new StatusView.Outline(
        tillId, version, clock.instant(), journal.view().state(), sketches);
  }

  /** Without its journal the gateway is still shown, and its journal says why this is empty. */
  private List<Opening> openings() {
    try {
      return openings.last();
    } catch (JournalUnavailable unread) {
      return List.of();
    }
  }

  private StatusView.Device device(DeviceView view) {
    Traffic traffic = devices.traffic(view.id()).orElseThrow();
    String speaks = speaks(view);
    boolean zeroes = view.kind() == DeviceKind.SCALE && ScaleModel.of(speaks).zeroes();
    return new StatusView.Device(
        view, speaks, zeroes, openings.state(view.id()), traffic.reopenings(), traffic.frames());
  }

  private String speaks(DeviceView view) {
    DeviceSettings.Device device = settings.devices().get(view.id());
    return switch (view.kind()) {
      case SCALE -> device.protocol().orElse("toledo-8217");
      case PRINTER -> device.model();
      default -> null;
    };
  }
}
