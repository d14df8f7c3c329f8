const TERMS = 100_000;

/**
 * I_x(a, b), the incomplete beta function as a share of the whole; no digits are lost where it is small.
 *
 * @param y - 1 − x, given apart since 1 − x loses digits where x is nearly 1
 * @see NIST Digital Library of Mathematical Functions, 8.17
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = betaPowers(a, b, x, y);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, y)) / b;
}

/**
 * xᵃ yᵇ / B(a, b), with Stirling's formula taken out of the gamma functions, so that large a and b keep their digits:
 * √(ab / 2π(a + b)) (x (a + b) / a)ᵃ (y (a + b) / b)ᵇ e^(δ(a + b) − δ(a) − δ(b)).
 */
export function betaPowers(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const off = x * b - y * a; // a (x n / a − 1), and b (1 − y n / b)
  const exponent = a * logOf((x * n) / a, off / a) + b * logOf((y * n) / b, -off / b) + delta(n) - delta(a) - delta(b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}

/** ln r, from r − 1 where r is near 1. */
function logOf(r: number, above: number): number {
  return Math.abs(above) < 0.5 ? Math.log1p(above) : Math.log(r);
}

/** The coefficients of 1/z, 1/z³, … in δ(z). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π: for large z by its series (DLMF 5.11.1), below by Γ(z + 1) = z Γ(z). */
function delta(z: number): number {
  if (z < 20) return delta(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1;
  return STIRLING.reduceRight((rest, coefficient) => rest / (z * z) + coefficient, 0) / z;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by the method of Lentz. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return value;
}
