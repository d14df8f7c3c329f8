/** 12,345; written here since the system's own way loads the rules of every language. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
