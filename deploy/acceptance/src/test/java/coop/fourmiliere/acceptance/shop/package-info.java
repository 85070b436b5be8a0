/**
 * The real shop, started as a child process from what Maven packaged, and stopped whatever happens.
 * Here are also the ways to look into it: its HTTP, its databases behind the services' backs, its
 * topics.
 */
package coop.fourmiliere.acceptance.shop;
