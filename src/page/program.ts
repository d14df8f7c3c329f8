import type { Asked, PageFile, Result, Told } from './messages.ts';

/** The command line, in a thread of its own. */
export class Program {
  readonly #onStatus: (text: string) => void;
  readonly #waiting = new Map<number, (result: Result | undefined) => void>();
  #files: readonly PageFile[] = [];
  #onExample: (files: readonly PageFile[]) => void = () => {};
  #worker: Promise<Worker>;
  #runs = 0;

  /** @param onStatus - called with what a long run has done so far */
  constructor(onStatus: (text: string) => void) {
    this.#onStatus = onStatus;
    this.#worker = this.#started();
  }

  /** Puts files where the program finds them, in place of those before. */
  async use(files: readonly PageFile[]): Promise<void> {
    const worker = await this.#worker;
    for (const { path } of this.#files) ask(worker, { kind: 'forget', path });
    this.#files = files;
    ask(worker, { kind: 'keep', files });
  }

  /** The study of three coders that comes with the program. */
  async example(): Promise<readonly PageFile[]> {
    const worker = await this.#worker;
    return new Promise((done) => {
      this.#onExample = done;
      ask(worker, { kind: 'example' });
    });
  }

  /** Runs a command line; undefined if it was stopped. */
  async run(argv: readonly string[]): Promise<Result | undefined> {
    const worker = await this.#worker;
    this.#runs += 1;
    const number = this.#runs;
    return new Promise((done) => {
      this.#waiting.set(number, done);
      ask(worker, { kind: 'run', number, argv });
    });
  }

  /** Ends what is running; the next run starts anew with the same files. */
  async stop(): Promise<void> {
    const before = await this.#worker;
    before.terminate();
    this.#worker = this.#started();
    ask(await this.#worker, { kind: 'keep', files: this.#files });
    for (const done of this.#waiting.values()) done(undefined);
    this.#waiting.clear();
  }

  async #started(): Promise<Worker> {
    const worker = new Worker(URL.createObjectURL(await programText()));
    worker.onerror = (event) => console.error(event.message, event.lineno, event.colno);
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'status') this.#onStatus(data.text);
      else if (data.kind === 'example') this.#onExample(data.files);
      else {
        this.#waiting.get(data.number)?.(data.result);
        this.#waiting.delete(data.number);
      }
    };
    return worker;
  }
}

function ask(worker: Worker, asked: Asked): void {
  worker.postMessage(asked);
}

let unpacked: Promise<Blob> | undefined;

/** The program, which the page carries packed. */
function programText(): Promise<Blob> {
  unpacked ??= (async () => {
    const packed = Uint8Array.from(atob(document.getElementById('program')!.textContent!), (sign) =>
      sign.charCodeAt(0),
    );
    const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Blob([await new Response(text).arrayBuffer()], { type: 'text/javascript' });
  })();
  return unpacked;
}
