/** What the program finds in its own package: by paths from there, as texts. */
declare module 'virtual:program-files' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
