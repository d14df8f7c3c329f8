/** A script that runs in a page, bundled into one text when the program is built. */
declare module '*?script' {
  export const text: string;
  /** For the page's policy: "sha256-…" */
  export const hash: string;
}
