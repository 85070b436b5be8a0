/**
 * A till's own computer: its page comes by HTTPS under the shop's name, its devices from the
 * gateway at {@code http://localhost}. Here are the front with a certificate, that gateway, and
 * what the browser makes of both.
 */
package coop.fourmiliere.acceptance.tillpc;
