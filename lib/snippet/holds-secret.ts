/** Whether a generated snippet signs by itself, so that its secret is in it. */
export function holdsSecret(code: string): boolean {
  return code.includes('|convertToSHA256(');
}
