/** The functions of the Cephes library that are used here; the package ships no types. */
declare module 'cephes' {
  const cephes: {
    /** The normal distribution function. */
    ndtr(z: number): number;
    /** Its inverse. */
    ndtri(probability: number): number;
    /** The upper incomplete gamma function, as a share of the whole. */
    igamc(a: number, x: number): number;
    /** The upper tail of the F distribution. */
    fdtrc(above: number, below: number, f: number): number;
    /** Inverse of Student's t distribution function. */
    stdtri(degreesOfFreedom: number, probability: number): number;
  };
  export default cephes;
}
