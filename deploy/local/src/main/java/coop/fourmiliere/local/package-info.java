/**
 * The local run: everything the shop needs, started on one machine without Docker and stopped
 * again. This package decides what runs, in which order and with which settings; how a process is
 * kept alive, how PostgreSQL is set up and what the edge answers are packages of their own.
 */
package coop.fourmiliere.local;
