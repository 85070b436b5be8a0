package coop.fourmiliere.acceptance.counter;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hand at the counter: what it does becomes bytes on the simulated serial lines. */
public final class Devices {

  /** The till whose tickets the shop's gateway may forward. */
  static final String TILL = "caisse-1";

  private final Http http;

  public Devices(RunningShop shop) {
    this(shop.http().as(Http.CASHIER));
  }

  /**
   * @param gateway another gateway than the one behind the shop's own address
   */
  public Devices(RunningShop shop, String gateway) {
    this(shop.http().as(Http.CASHIER).at(gateway));
  }

  private Devices(Http http) {
    this.http = http;
  }

  /** Puts that much on the scale; it comes to rest after a moment. */
  public void put(int grams) {
    http.post("/device/api/simulator/scale", Map.of("grams", grams)).ok();
  }

  /** Puts that much on the scale, and it never comes to rest. */
  public void putRestlessly(int grams) {
    http.post("/device/api/simulator/scale", Map.of("grams", grams, "stable", false)).ok();
  }

  /** Takes everything off the scale. */
  public void clear() {
    put(0);
  }

  /** Presses the scale's zero; whether it shows zero then. */
  public boolean zero() {
    return http.post("/device/api/scales/scale-1/zero", Map.of()).status() == 204;
  }

  /** Pulls the scale's cable. */
  public void unplugScale() {
    http.post("/device/api/simulator/scale/unplug", Map.of()).ok();
  }

  /** Puts the scale's cable back in. */
  public void plugScale() {
    http.post("/device/api/simulator/scale/plug", Map.of()).ok();
  }

  /** Takes the roll out of the printer. */
  public void takePaper() {
    http.post("/device/api/simulator/printer", Map.of("paper", "out")).ok();
  }

  /** Puts a new roll into the printer. */
  public void loadPaper() {
    http.post("/device/api/simulator/printer", Map.of("paper", "ok")).ok();
  }

  /** The lines of text on the roll, from the first that was ever printed, blanks run together. */
  public List<String> roll() {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : http.get("/device/api/simulator/printer").ok().path("lines")) {
      lines.add(line.path("text").asText().strip().replaceAll(" +", " "));
    }
    return lines;
  }

  /** How often the drawer has opened. */
  public int drawerOpenings() {
    return http.get("/device/api/simulator/printer").ok().path("drawerOpenings").asInt();
  }

  /** How the card terminal behaves from now on, as docs/http.md names it. */
  public void card(Map<String, Object> behaviour) {
    http.post("/device/api/simulator/terminal", behaviour).ok();
  }

  /** How often the card terminal was asked for money. */
  public int authorisations() {
    return http.get("/device/api/simulator/terminal").ok().path("authorisations").asInt();
  }

  /** What the shop gained at the card terminal, in cents. */
  public long gainCents() {
    return http.get("/device/api/simulator/terminal").ok().path("gainCents").asLong();
  }

  /** Reads a barcode with the scanner. */
  public void scan(String code) {
    http.post("/device/api/simulator/scanner", Map.of("code", code)).ok();
  }

  /** How many tickets the gateway keeps that nobody has told to be with sales-service. */
  public int waitingTickets() {
    return http.get("/device/api/tickets?state=waiting").ok().path("total").asInt();
  }
}
