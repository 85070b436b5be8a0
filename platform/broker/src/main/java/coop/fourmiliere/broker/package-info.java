/**
 * One Kafka node in a JVM of its own, for tests and for the local run. It knows nothing of the
 * shop: topics are made by the services, and its parent decides where its data and ports are.
 */
package coop.fourmiliere.broker;
