/**
 * What the services' tests share: one real PostgreSQL and Kafka per run, the contracts of events,
 * tokens, a clock that tests move, and the house rules. Never on a service's own class path.
 */
package coop.fourmiliere.testkit;
