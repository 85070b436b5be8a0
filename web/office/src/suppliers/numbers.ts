/** 0714257025 → 0714.257.025, as it is printed on invoices; anything else is left as it is. */
export function enterpriseNumber(digits: string | undefined): string | undefined {
  const found = /^(\d{4})(\d{3})(\d{3})$/.exec(digits ?? '');
  return found ? `${found[1]}.${found[2]}.${found[3]}` : digits;
}
