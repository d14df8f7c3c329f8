import type { Notice } from '../../../../notices.ts';
import { BadInputError } from '../../../../problems.ts';
import type { FoundMark } from '../../../marked-file.ts';
import { documentName } from '../../text-bytes.ts';
import { numberIn } from '../../written-number.ts';
import { type Row, textIn } from '../database.ts';
import { countings, type ProjectKind } from '../project.ts';

/** RQDA: rows with another status than 1 were deleted. */
export const rqdaProject: ProjectKind = {
  name: 'RQDA project',
  tables: ['coding', 'freecode', 'source'],
  read: (database) => {
    const { at } = database;
    const isThere = ({ status }: Row) => numberIn(status) === 1;
    const sources = new Map(
      database
        .rows('source')
        .filter(isThere)
        .map((row) => [textIn(row['id']), row]),
    );
    const codes = new Map(
      database
        .rows('freecode')
        .filter(isThere)
        .map((row) => [textIn(row['id']), row]),
    );
    const rows = database.rows('coding');
    const marks = rows.filter(isThere).map((row): FoundMark => {
      const source = sources.get(textIn(row['fid']));
      const code = codes.get(textIn(row['cid']));
      if (source === undefined) throw new BadInputError([{ code: 'unknown-document', at, found: textIn(row['fid']) }]);
      if (code === undefined) throw new BadInputError([{ code: 'unknown-code', at, found: textIn(row['cid']) }]);
      return {
        document: documentName(textIn(source['name'])),
        coder: textIn(row['owner']),
        code: [textIn(code['name'])],
        start: numberIn(row['selfirst']),
        end: numberIn(row['selend']),
        quote: textIn(row['seltext']),
        at,
      };
    });
    const deleted = rows.length - marks.length;
    const notices: Notice[] =
      deleted === 0 ? [] : [{ code: 'marks-left-out', at, why: 'deleted', marks: deleted, names: [] }];
    return {
      documents: [...sources.values()].map((row) => ({
        ...{ name: documentName(textIn(row['name'])), text: textIn(row['file']), at },
      })),
      codes: [...codes.values()].map((row) => ({ path: [textIn(row['name'])], isApplied: true })),
      marks,
      counting: countings({ by: 'characters', lineEnd: 1, mark: 0 }),
      notices,
    };
  },
};
