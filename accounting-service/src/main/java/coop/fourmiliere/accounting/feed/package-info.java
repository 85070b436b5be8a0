/**
 * How facts reach the books: listeners on the shop's topics, and the shelf where a fact is parked
 * that the books can't take. A parked fact blocks nobody, raises an alarm and can be tried again.
 */
package coop.fourmiliere.accounting.feed;
