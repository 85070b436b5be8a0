package coop.fourmiliere.device.printer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.drawer.DrawerWatch;
import coop.fourmiliere.device.drawer.Openings;
import coop.fourmiliere.device.drawer.PinLevel;
import coop.fourmiliere.device.drawer.RealOpenings;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A gateway's printing on a journal on the disk, which can be stopped and started. */
final class PrinterBench implements AutoCloseable {

  static final String PRINTER = "device-1";
  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  final DeviceStatus status = Statuses.of(DeviceKind.PRINTER, fact -> {});
  final Journal journal;
  final PrintLog log;
  final PrintJobs jobs;
  final Openings openings;
  final List<Fact> told = new CopyOnWriteArrayList<>();
  final PrintQueue queue;
  private RunningDevice device;

  PrinterBench(Path folder, Model model, Clock clock) throws Exception {
    this(folder, Press.of(model, Optional.empty()), clock);
  }

  PrinterBench(Path folder, Press press, Clock clock) throws Exception {
    journal = RealJournals.open(folder, clock);
    log = new PrintLog(journal, JSON);
    jobs = new PrintJobs(log, RealOpenings.forTickets(journal, clock), clock);
    openings = RealOpenings.on(journal, told::add, clock);
    queue = jobs.open(PRINTER, press);
  }

  static PrinterBench open(Path folder) throws Exception {
    return new PrinterBench(folder, Model.EPSON, Clock.systemUTC());
  }

  PrinterBench with(Supplier<String> port, boolean asks) {
    return with(port, asks ? Answers.YES : Answers.NO);
  }

  PrinterBench with(Supplier<String> port, Answers answers) {
    DrawerWatch drawer = new DrawerWatch(PinLevel.HIGH);
    Printer printer = new Printer(status, queue, answers, drawer, openings);
    device = RunningDevice.start(port, printer, status);
    return this;
  }

  UUID print(Paper paper) {
    UUID id = UuidV7.next();
    jobs.accept(id, new PrintOrder(null, paper, null, null, "staff", null));
    return id;
  }

  /** Prints the paper of a ticket that is paid in cash. */
  UUID printTicket(Paper paper) {
    UUID id = UuidV7.next();
    keepTicket(id, "cash", 309);
    jobs.accept(id, new PrintOrder(null, paper, null, id, "staff", null));
    return id;
  }

  /** Keeps a sale that is paid so. */
  void keepTicket(UUID id, String tender, long cents) {
    String paid = "{\"kind\":\"%s\",\"amountCents\":%d}".formatted(tender, cents);
    journal.append(EntryKind.TICKET, id, "{\"body\":{\"tenders\":[" + paid + "]}}");
  }

  JobState state(UUID id) {
    return jobs.view(id).state();
  }

  String message(UUID id) {
    return jobs.view(id).message();
  }

  static Paper receipt(String name) {
    return new Paper(
        List.of(
            new Element.Text("Épicerie coop", null, Align.CENTRE, true, false),
            new Element.Text(name, "3,09 €", null, null, null),
            new Element.Qr("T-1"),
            new Element.Cut(),
            new Element.Drawer()));
  }

  /** What {@link #receipt} leaves on the paper. */
  static List<String> printed(String name) {
    return List.of(
        "Épicerie coop", name + " ".repeat(42 - name.length()) + "3,09 €", "qr T-1", "cut");
  }

  @Override
  public void close() throws Exception {
    if (device != null) {
      device.close();
    }
    RealJournals.close(journal);
  }
}
