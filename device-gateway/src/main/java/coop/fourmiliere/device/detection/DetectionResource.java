package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.serial.PluggedPorts;
import coop.fourmiliere.device.setup.Amendment;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * Finding out what is connected. It opens lines and changes settings, so it takes the shop role.
 */
@Path("api/detection")
@RolesAllowed(Roles.SHOP)
class DetectionResource {

  private final Detections detections;
  private final PluggedPorts plugged;
  private final SettingsDesk desk;

  DetectionResource(Detections detections, PluggedPorts plugged, SettingsDesk desk) {
    this.detections = detections;
    this.plugged = plugged;
    this.desk = desk;
  }

  @GET
  public DetectionView view() {
    return new DetectionView(
        detections.ports().stream().map(this::port).toList(),
        detections.search().map(this::progress).orElse(null));
  }

  @POST
  @Path("listening")
  public DetectionView listen(@Valid @NotNull Listen listen) {
    detections.listen(listen.port(), listen.belief());
    return view();
  }

  @POST
  @Path("asking")
  public DetectionView ask(@Valid @NotNull Ask ask) {
    detections.ask(ask.port());
    return view();
  }

  @POST
  @Path("cancel")
  public void cancel() throws InterruptedException {
    detections.cancel();
  }

  /** What would be written, line by line. */
  @GET
  @Path("settings")
  public DetectionView.Lines settings(
      @QueryParam("deviceId") String deviceId,
      @QueryParam("protocol") String protocol,
      @QueryParam("intervalGrams") @Min(1) @Max(1000) Integer intervalGrams) {
    return DetectionView.Lines.of(desk.amend(deviceId, protocol, intervalGrams), null);
  }

  @POST
  @Path("settings")
  public DetectionView.Lines write(@Valid @NotNull Write write) {
    Amendment amendment = desk.amend(write.deviceId(), write.protocol(), write.intervalGrams());
    return DetectionView.Lines.of(amendment, desk.write(amendment, write.version()).toString());
  }

  private DetectionView.Port port(PluggedPort port) {
    return DetectionView.Port.of(
        port, plugged.lastingName(port), detections.holder(port).orElse(null));
  }

  private DetectionView.Progress progress(Search search) {
    Phase phase = search.phase();
    return new DetectionView.Progress(
        search.port().file().toString(),
        search.belief(),
        phase,
        search.baud(),
        search.findings(),
        phase == Phase.FOUND ? desk.targets(search.findings().get(0).kind()) : List.of(),
        detections.mayAsk(search.port()),
        search.fault(),
        search.frames());
  }

  /**
   * A port to be listened to.
   *
   * @param port its file, as listed
   * @param belief what is believed to be there
   */
  record Listen(@NotNull @Size(max = 200) String port, @NotNull Belief belief) {}

  /** A port to be asked at. */
  record Ask(@NotNull @Size(max = 200) String port) {}

  /**
   * What was shown and is to be written.
   *
   * @param protocol which of the candidates; absent for a scanner
   * @param intervalGrams e on the plate of a scale; absent when nobody knows it
   * @param version of the file, as shown
   */
  record Write(
      @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String deviceId,
      @Size(max = 40) String protocol,
      @Min(1) @Max(1000) Integer intervalGrams,
      @NotNull @Size(max = 64) String version) {}
}
