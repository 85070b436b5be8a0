const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A UUIDv7: 48 bits of milliseconds, then random bits; in the order of their birth. */
export function uuidV7(millis: number = Date.now(), random: Uint8Array = randomBytes()): string {
  const bytes = new Uint8Array(16);
  let time = BigInt(millis);
  for (let i = 5; i >= 0; i--, time >>= 8n) bytes[i] = Number(time & 0xffn);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** When a UUIDv7 was made. */
export function bornAt(uuid: string): Date {
  return new Date(parseInt(uuid.replace('-', '').slice(0, 12), 16));
}

/** What a ticket prints of its id: the last 40 bits as 8 Crockford base-32 characters. */
export function reference(uuid: string): string {
  let bits = BigInt(`0x${uuid.replace(/-/g, '').slice(-10)}`);
  let text = '';
  for (let i = 0; i < 8; i++, bits >>= 5n) text = crockford.charAt(Number(bits & 31n)) + text;
  return text;
}

function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(10));
}
