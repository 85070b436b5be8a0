/**
 * The demo shop: a real-size catalogue, sent to the running services as an administrator would. It
 * uses nothing but their HTTP interface.
 */
package coop.fourmiliere.local.demo;
