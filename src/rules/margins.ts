/** Σ f(a) s(a), over the entries of the second list; four sums side by side, as in one each addition would wait for the one before. */
export function sumOfProducts(f: ArrayLike<number>, s: ArrayLike<number>): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = s.length - (s.length % 4);
  for (let a = 0; a < whole; a += 4) {
    first += f[a]! * s[a]!;
    second += f[a + 1]! * s[a + 1]!;
    third += f[a + 2]! * s[a + 2]!;
    fourth += f[a + 3]! * s[a + 3]!;
  }
  for (let a = whole; a < s.length; a += 1) first += f[a]! * s[a]!;
  return first + second + third + fourth;
}
