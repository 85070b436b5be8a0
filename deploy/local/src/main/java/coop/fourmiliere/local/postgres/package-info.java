/**
 * PostgreSQL on this machine: its programs unpacked, its data folder made, its databases and roles.
 * An interrupted unpacking or first set-up is thrown away and done again.
 */
package coop.fourmiliere.local.postgres;
