/** What is wrong with a device, as far as somebody at the till can do something about it. */
export type Trouble =
  | 'unplugged'
  | 'settings'
  | 'busy'
  | 'silent'
  | 'garbled'
  | 'paper-out'
  | 'paper-low'
  | 'cover'
  | 'printer'
  | 'zero'
  | 'refused'
  | 'held'
  | 'broken'
  | 'no-code'
  | 'other';

/** The gateway says it in an English sentence, for its log and the phone; its own page has more words for each. */
const signs: readonly (readonly [RegExp, Trouble])[] = [
  [/paper is out/, 'paper-out'],
  [/nearly at its end/, 'paper-low'],
  [/cover is open/, 'cover'],
  [/printer (has an error|is offline)|said wait/, 'printer'],
  [/^(port|file) .+ is busy/, 'busy'],
  [
    /no port is set|forbidden|ambiguous|makes no sense|no speed|can't be opened|only speaks|the till, code|checksum|mistake/,
    'settings',
  ],
  [/no code/, 'no-code'],
  [/understood|did not understand|floods|is the speed right|can't be set/, 'garbled'],
  [/its zero/, 'zero'],
  [/scale refuses/, 'refused'],
  [/holds an old weight/, 'held'],
  [/broken|calibrated|reports an error|scale shows/, 'broken'],
  [/does(n't| not) answer|can't be reached|is not known|refuses|acknowledge/, 'silent'],
  [/missing|was cut|is gone|takes no bytes|opened anew|line is closed/, 'unplugged'],
];

export function troubleOf(sentence: string): Trouble {
  return signs.find(([sign]) => sign.test(sentence))?.[1] ?? 'other';
}
