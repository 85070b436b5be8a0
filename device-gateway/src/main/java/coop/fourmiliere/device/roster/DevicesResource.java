package coop.fourmiliere.device.roster;

import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

  record DeviceList(List<DeviceView> items) {}
}
