/**
 * The edge: the one address that browsers talk to. It serves the built front end and passes
 * everything under a service's first segment on to that service.
 */
package coop.fourmiliere.local.edge;
