package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.DrawerPin;
import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.drawer.DrawerWatch;
import coop.fourmiliere.device.drawer.Openings;
import coop.fourmiliere.device.logo.Logo;
import coop.fourmiliere.device.logo.UnfitLogo;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.DialogueMaker;
import coop.fourmiliere.device.serial.LineSettings;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Talks with printers. */
@ApplicationScoped
class PrinterMaker implements DialogueMaker {

  private final PrintJobs jobs;
  private final Openings openings;

  PrinterMaker(PrintJobs jobs, Openings openings) {
    this.jobs = jobs;
    this.openings = openings;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.PRINTER;
  }

  @Override
  public LineSettings line(String port, DeviceSettings.Device settings) {
    return DialogueMaker.super.line(port, settings).with(settings.flow());
  }

  @Override
  public Dialogue make(DeviceStatus status, DeviceSettings.Device settings) {
    Press press = press(settings);
    boolean file = settings.port().filter(port -> port.startsWith("file:")).isPresent();
    Answers answers =
        !press.asks() || !settings.answers() ? Answers.NO : file ? Answers.MAYBE : Answers.YES;
    DrawerWatch drawer = new DrawerWatch(settings.drawerOpen().orElse(null));
    return new Printer(status, jobs.open(status.deviceId(), press), answers, drawer, openings);
  }

  static Press press(DeviceSettings.Device settings) {
    Press press =
        Press.of(Model.of(settings.model()), settings.columns())
            .with(DrawerPin.of(settings.drawerPin()));
    return settings.logo().map(file -> withLogo(press, file)).orElse(press);
  }

  /** A file that went bad since it was set takes nothing away but itself. */
  private static Press withLogo(Press press, String file) {
    try {
      return press.with(Logo.read(Path.of(file), press.layout().dots()));
    } catch (UnfitLogo unfit) {
      Log.warnf("Les tickets sortent sans le logo %s : %s", file, unfit.getMessage());
      return press;
    }
  }
}
