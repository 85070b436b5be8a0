/**
 * Proves the contracts: every type has a schema and samples that satisfy it, and the AsyncAPI
 * document tells of all of them. The classes live here, in the tests, because the module itself is
 * data only.
 */
package coop.fourmiliere.contracts;
