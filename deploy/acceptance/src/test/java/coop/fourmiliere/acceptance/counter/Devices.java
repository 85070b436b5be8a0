package coop.fourmiliere.acceptance.counter;

import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.RunningShop;
import java.util.Map;

/** The hand at the counter: what it does becomes bytes on the simulated serial lines. */
public final class Devices {

  private final Http http;

  public Devices(RunningShop shop) {
    this.http = shop.http().as(Http.CASHIER);
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

  /** Pulls the scale's cable. */
  public void unplugScale() {
    http.post("/device/api/simulator/scale/unplug", Map.of()).ok();
  }

  /** Puts the scale's cable back in. */
  public void plugScale() {
    http.post("/device/api/simulator/scale/plug", Map.of()).ok();
  }

  /** Reads a barcode with the scanner. */
  public void scan(String code) {
    http.post("/device/api/simulator/scanner", Map.of("code", code)).ok();
  }
}
