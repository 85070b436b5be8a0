package coop.fourmiliere.device.pairing;

import java.time.Instant;
import java.util.UUID;

/**
 * A till that may see this gateway's devices.
 *
 * @param name of the till, as its settings say
 * @param keyHash see {@link PairingKey#hash}
 */
record Pairing(UUID id, String name, String keyHash, Instant pairedAt) {}
