package coop.fourmiliere.device.detection.recognition;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.serial.LineSettings.Parity;

/**
 * What a device was understood to be.
 *
 * @param kind a scale or a scanner
 * @param protocol what a scale speaks, as the configuration names it; null for a scanner
 * @param state how the scale says it is, such as {@code stable}; null for a scanner
 * @param grams only when stable: what it shows
 * @param code what the scanner read; null for a scale
 * @param times how often in a row it was understood
 */
public record Finding(
    DeviceKind kind,
    String protocol,
    int baud,
    int dataBits,
    Parity parity,
    int stopBits,
    String state,
    Integer grams,
    String code,
    int times) {}
