import { describe, expect, it } from 'vitest';
import { troubleOf } from './trouble';

describe('what somebody at the till can do about a device', () => {
  it.each([
    ['port usb:067b:2303:A1 is missing: is the cable in?', 'unplugged'],
    ['file /dev/usb/lp0 is missing: is the printer on and its cable in?', 'unplugged'],
    ['the line was cut: is the cable in?', 'unplugged'],
    ['the line takes no bytes: is the device on, has it paper?', 'unplugged'],
    ['no port is set for scale-1', 'settings'],
    ['port /dev/ttyUSB0 is forbidden: is this user in the group dialout?', 'settings'],
    ['address x makes no sense: write tcp:host:port', 'settings'],
    ['port /dev/ttyUSB0 is busy: close the other program', 'busy'],
    ['the scale does not answer: is it on, is its protocol right?', 'silent'],
    ["the printer doesn't answer: is it on, and the right one?", 'silent'],
    ['the terminal does not answer: is it on, is it busy?', 'silent'],
    ['10.0.0.7:9100 refuses: is it on?', 'silent'],
    ['not understood: 02 31', 'garbled'],
    ['the scale did not understand: is the line good?', 'garbled'],
    ['the terminal does not take what the till says: is the speed right?', 'garbled'],
    ['the paper is out', 'paper-out'],
    ['the paper is nearly at its end', 'paper-low'],
    ['the cover is open', 'cover'],
    ['the printer has an error', 'printer'],
    ['the device said wait, and not go on: has it paper?', 'printer'],
    ["the scale can't find its zero: empty it", 'zero'],
    ['the scale holds an old weight, or counts: let it weigh', 'held'],
    ['the scale refuses the tare', 'refused'],
    ['the scale reports that it is broken', 'broken'],
    ['the scale shows Error: is it overloaded?', 'broken'],
    ['something was read that is no code: is the speed right?', 'no-code'],
    ['a sentence that nobody here knows', 'other'],
  ])('%s → %s', (sentence, trouble) => {
    expect(troubleOf(sentence)).toBe(trouble);
  });
});
