package coop.fourmiliere.device.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.simulator.printer.SimulatedPrinter;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;

/** Plays with the simulated devices: what a hand would do at the counter. */
@Path("api/simulator")
@RolesAllowed(Roles.CASHIER)
class SimulatorResource {

  private final Simulators simulators;

  SimulatorResource(Simulators simulators) {
    this.simulators = simulators;
  }

  @GET
  public Plugs plugs() {
    return new Plugs(
        line(DeviceKind.SCALE).plugged(),
        simulators.scale().isOn(),
        line(DeviceKind.SCANNER).plugged(),
        line(DeviceKind.PRINTER).plugged(),
        line(DeviceKind.DISPLAY).plugged());
  }

  @POST
  @Path("scale")
  public void put(@Valid @NotNull Load load) {
    line(DeviceKind.SCALE);
    boolean stable = load.stable() == null || load.stable();
    simulators.scale().put(load.grams(), stable, System.nanoTime());
  }

  @POST
  @Path("scale/on")
  public void switchOn() {
    line(DeviceKind.SCALE);
    simulators.scale().power(true);
  }

  @POST
  @Path("scale/off")
  public void switchOff() {
    line(DeviceKind.SCALE);
    simulators.scale().power(false);
  }

  @POST
  @Path("scanner")
  public void scan(@Valid @NotNull Scan scan) {
    try {
      line(DeviceKind.SCANNER).say((scan.code() + "\r\n").getBytes(US_ASCII));
    } catch (IOException out) {
      throw new Refusal(SimulatorProblem.DEVICE_UNPLUGGED, "Plug the scanner in first.");
    }
  }

  @POST
  @Path("printer")
  public void set(@Valid @NotNull Hand hand) {
    line(DeviceKind.PRINTER);
    simulators.printer().set(hand.paper(), hand.cover(), hand.drawer());
  }

  @GET
  @Path("printer")
  public SimulatedPrinter.Shown printed() {
    line(DeviceKind.PRINTER);
    return simulators.printer().shown();
  }

  @GET
  @Path("display")
  public SimulatedDisplay.Shown displayed() {
    line(DeviceKind.DISPLAY);
    return simulators.display().shown();
  }

  @POST
  @Path("{device: scale|scanner|printer|display}/plug")
  public void plug(@PathParam("device") DeviceKind device) {
    try {
      line(device).plug();
    } catch (IOException impossible) {
      throw new Refusal(SimulatorProblem.SIMULATOR_OFF, impossible.getMessage());
    }
  }

  @POST
  @Path("{device: scale|scanner|printer|display}/unplug")
  public void unplug(@PathParam("device") DeviceKind device) throws InterruptedException {
    line(device).unplug();
    if (device == DeviceKind.DISPLAY) {
      simulators.display().loseItsPower();
    }
  }

  private SimulatedLine line(DeviceKind kind) {
    return simulators
        .line(kind)
        .orElseThrow(
            () ->
                new Refusal(
                    SimulatorProblem.SIMULATOR_OFF,
                    "Start the gateway with FOURMILIERE_SIMULATOR=true and no port for this."));
  }

  /**
   * What lies on the platter.
   *
   * @param stable false when it never comes to rest; true when absent
   */
  record Load(@NotNull @Min(-20_000) @Max(99_999) Integer grams, Boolean stable) {}

  /**
   * What the scanner reads.
   *
   * @param code printable characters and group separators
   */
  record Scan(@NotNull @Pattern(regexp = "[\\x1D\\x20-\\x7E]{1,256}") String code) {}

  /**
   * What a hand does to the printer; what is absent stays as it is.
   *
   * @param paper {@code ok}, {@code near-end} or {@code out}
   * @param cover {@code open} or {@code closed}
   * @param drawer {@code open} or {@code closed}; its pin is high while it is open
   */
  record Hand(
      SimulatedPrinter.PaperSupply paper,
      SimulatedPrinter.Cover cover,
      SimulatedPrinter.Drawer drawer) {}

  /** Whether the cables are in, and the scale is switched on. */
  record Plugs(boolean scale, boolean scaleOn, boolean scanner, boolean printer, boolean display) {}
}
