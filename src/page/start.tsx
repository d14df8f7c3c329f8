import { useRef, useState } from 'preact/hooks';
import { chosenFiles, pastedTable } from './files.ts';
import type { PageFile } from './messages.ts';

interface Props {
  readonly wasStopped: boolean;
  readonly onFiles: (files: readonly PageFile[]) => void;
  readonly onExample: () => void;
}

const SHAPES = [
  {
    title: 'A sheet per coder',
    words: 'the same units in each; a blank cell is “none applies”',
    head: ['unit', 'category'],
    rows: [
      ['1', 'support; pay'],
      ['2', 'workload'],
      ['3', ''],
    ],
  },
  {
    title: 'A column per coder',
    words: 'one sheet for all',
    head: ['unit', 'Anna', 'Ben'],
    rows: [
      ['1', 'support; pay', 'support'],
      ['2', 'workload', 'workload'],
      ['3', '', 'pay'],
    ],
  },
  {
    title: 'A row per coding',
    words: 'as databases and forms export it',
    head: ['unit', 'coder', 'category'],
    rows: [
      ['1', 'Anna', 'support'],
      ['1', 'Anna', 'pay'],
      ['1', 'Ben', 'support'],
    ],
  },
];

/** The first screen: where to drop the sheets, and what they may look like. */
export function Start({ wasStopped, onFiles, onExample }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      {wasStopped && <p role="alert">You stopped the reading, so the sheets were put away again.</p>}
      <section class="drop">
        <h1>Drop your coders’ sheets here</h1>
        <p class="soft">You will see how they are read before anything is counted.</p>
        <p class="buttons">
          <button type="button" class="main" onClick={() => files.current!.click()}>
            Choose files
          </button>
          <button type="button" onClick={() => folder.current!.click()}>
            Choose a folder
          </button>
          <button type="button" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            Paste from a spreadsheet
          </button>
          <button type="button" onClick={onExample}>
            Show me an example
          </button>
        </p>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label="Sheets"
          onChange={(event) => onFiles(chosenFiles(event.currentTarget.files))}
        />
        <input
          ref={(input) => {
            folder.current = input;
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          aria-label="Folder of sheets"
          onChange={(event) => onFiles(chosenFiles(event.currentTarget.files))}
        />
        {isPasting && <Paste onText={(text) => onFiles([pastedTable(text)])} />}
      </section>
      <p class="soft formats">
        CSV, TSV, Excel, LibreOffice and JSON; projects of NVivo, MAXQDA and ATLAS.ti (REFI-QDA); exports of Dedoose,
        INCEpTION, brat, Label Studio and others
      </p>
      <div class="shapes">
        {SHAPES.map(({ title, words, head, rows }) => (
          <figure key={title}>
            <table>
              <thead>
                <tr>
                  {head.map((cell) => (
                    <th key={cell} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, i) => (
                  <tr key={i}>
                    {row.map((cell, j) => (
                      <td key={j}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <figcaption>
              <b>{title}</b>
              <span class="soft">{words}</span>
            </figcaption>
          </figure>
        ))}
      </div>
      <div class="two said">
        <p>
          <b>It stays with you.</b> This page is one file. It asks the browser to forbid every connection, so your
          interviews cannot go anywhere. Turn the network off, and it works the same.
        </p>
        <p>
          <b>The same as the command.</b> What you see here is computed by the same program as <code>intercoder</code>{' '}
          on the command line, figure for figure. Only there are Parquet files and databases read, and files watched.
        </p>
      </div>
    </>
  );
}

function Paste({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <label for="pasted">Copy the cells with their headings, and paste them here</label>
      <textarea id="pasted" rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" class="main" disabled={text.trim() === ''}>
        Read it
      </button>
    </form>
  );
}
