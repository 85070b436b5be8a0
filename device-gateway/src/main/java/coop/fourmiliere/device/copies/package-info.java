/**
 * Copies of what devices did, on their way to Kafka. They wait on this disk while the broker is
 * away, and the till is told long before.
 */
package coop.fourmiliere.device.copies;
