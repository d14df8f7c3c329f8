/** An option as words of a command line: "--coders", "A,B". */
export function wordsOfOption(flag: string, value: string | undefined): string[] {
  if (value === undefined) return [flag];
  // a value that begins with a hyphen must stay behind its sign
  return value.startsWith('-') ? [`${flag}=${value}`] : [flag, value];
}
