/**
 * How every service speaks HTTP: refusals as problem details, strict JSON, pages, ETags and roles.
 * Nothing here knows what the requests are about.
 */
package coop.fourmiliere.web;
