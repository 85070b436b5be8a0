/**
 * The words of ZVT, the language of card terminals: messages, fields, result codes and the blocks
 * that carry them on a serial line. Pure: nothing here opens a line or knows what is paid for.
 */
package coop.fourmiliere.device.zvt;
