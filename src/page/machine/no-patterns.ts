/** In a page files are dropped, not named by a pattern. */
export async function glob(): Promise<string[]> {
  return [];
}
