package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.traffic.Traffic;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** How the devices of this till are. */
@Path("api/devices")
@RolesAllowed(Roles.CASHIER)
class DevicesResource {

  private final Devices devices;

  DevicesResource(Devices devices) {
    this.devices = devices;
  }

  @GET
  public DeviceList list() {
    return new DeviceList(devices.views());
  }

  /** Ends the line and opens it again, as pulling the cable and putting it back would. */
  @POST
  @Path("{deviceId}/reopen")
  public void reopen(@PathParam("deviceId") String deviceId) {
    DeviceView device =
        devices.views().stream()
            .filter(view -> view.id().equals(deviceId))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        DeviceProblem.DEVICE_UNKNOWN, "This till has no device " + deviceId + "."));
    if (device.kind() == DeviceKind.TERMINAL) {
      throw new Refusal(
          DeviceProblem.TERMINAL_NOT_REOPENED,
          "A payment may be under way: switch the terminal off and on.");
    }
    devices.traffic(deviceId).ifPresent(Traffic::cut);
  }

  record DeviceList(List<DeviceView> items) {}
}
