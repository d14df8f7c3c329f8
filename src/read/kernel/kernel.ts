import { kernelBytes } from './kernel-bytes.ts';

/** A number of the kernel. */
interface KernelNumber {
  readonly value: number;
}

/** What kernel.as.ts offers; it says there what each is for. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly FIRST_CELLS: KernelNumber;
  readonly FIRST_LENGTHS: KernelNumber;
  readonly WHY: KernelNumber;
  readonly ROWS: KernelNumber;
  readonly BREAKS: KernelNumber;
  readonly END_START: KernelNumber;
  readonly END_LENGTH: KernelNumber;
  readonly ROW_ENDS: KernelNumber;
  readonly ROW_STARTS: KernelNumber;
  readonly ROW_BREAKS: KernelNumber;
  readonly PASSED: KernelNumber;
  readonly LAST: KernelNumber;
  readonly ADDED: KernelNumber;
  readonly WHOLES: KernelNumber;
  readonly PREFIX: KernelNumber;
  readonly INPUT: KernelNumber;
  readonly LOOK_AHEAD: KernelNumber;
  readonly BLOCK: KernelNumber;
  readonly LONGEST: KernelNumber;
  readonly MOST_ENDS: KernelNumber;
  readonly MOST_COLUMNS: KernelNumber;
  readonly NOTED: KernelNumber;
  readonly COMPOSED: KernelNumber;
  readonly UTF8: KernelNumber;
  readonly NOT_ASCII: KernelNumber;
  readonly HAS_QUOTES: KernelNumber;
  readonly HAS_ZEROS: KernelNumber;
  readonly WHOLE: KernelNumber;
  readonly cell: KernelNumber;
  readonly lastLength: KernelNumber;
  readonly plain: KernelNumber;
  readonly added: KernelNumber;
  readonly wholes: KernelNumber;
  scan(start: number, last: number, delimiter: number, longest: number, isRow: boolean, hasQuotes: boolean): number;
  contents(from: number, to: number): number;
  kindOfText(from: number, to: number): number;
  addEnd(number: number): number;
  forgetEnds(): void;
  passOver(columns: number): void;
  passOverLeading(number: number): void;
  numbered(length: number, digits: number, bound: number): void;
  ofAnyKind(): void;
  passOverFirst(): void;
  keptTexts(): void;
}

/** The little of WebAssembly that is used here, which belongs to no version of the language. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

let compiled: object | undefined;

/** A kernel with memory of its own; nothing where the machine has none for it, or does not know WebAssembly. */
export function newKernel(): Kernel | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), (sign) => sign.charCodeAt(0)));
  try {
    return new WebAssembly.Instance(compiled).exports as Kernel;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
