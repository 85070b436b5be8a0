/**
 * Tells what devices do: to the connected tills at once, by WebSocket, and as copies under the same
 * ids to Kafka. Neither a slow till nor a dead broker ever holds up a device.
 */
package coop.fourmiliere.device.stream;
