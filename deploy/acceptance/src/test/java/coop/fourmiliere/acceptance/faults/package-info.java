/**
 * Tills sell while everything they depend on is killed, again and again. What the tills were
 * answered is then compared, ticket by ticket, with what each database holds.
 */
package coop.fourmiliere.acceptance.faults;
