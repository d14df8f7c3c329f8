import { layoutTitle } from '../../../study/reading/layouts/list.ts';
import type { Document } from '../../document.ts';
import { visible } from '../../visible.ts';
import { type FirstRows, firstRowsTable, forScreen } from './first-rows.ts';

interface DrawnReading {
  readonly number: number | undefined;
  readonly layout: string;
  readonly rows: FirstRows & { readonly path: string; readonly moreColumns: number };
}

/** Several readings of the same sheets, each drawn over the first rows. */
export function readingsDocument(readings: readonly DrawnReading[]): Document {
  return {
    title: 'intercoder inspect',
    report: {},
    parts: () =>
      readings.map(({ number, layout, rows }) =>
        firstRowsTable(`${number ?? '–'}  ${visible(rows.path)}, read as ${layoutTitle(layout)}`, forScreen(rows)),
      ),
  };
}
