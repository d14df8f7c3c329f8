import type { Notice } from '../../../../notices.ts';
import { BadInputError, type Problem } from '../../../../problems.ts';
import type { FoundMark } from '../../../marked-file.ts';
import { type HtmlText, textOfHtml } from '../../html-text.ts';
import { documentName } from '../../text-bytes.ts';
import { numberIn } from '../../written-number.ts';
import { textIn } from '../database.ts';
import type { ProjectKind } from '../project.ts';

/** Taguette: highlights by bytes of the texts in HTML; nothing says whose they are. */
export const taguetteProject: ProjectKind = {
  name: 'Taguette project',
  tables: ['highlights', 'tags', 'documents'],
  read: (database) => {
    const { at, tables } = database;
    const documents = database.rows('documents');
    const projects = new Set(documents.map((row) => textIn(row['project_id'])));
    if (projects.size > 1) {
      const named = tables.has('projects') ? database.rows('projects').map(({ name }) => textIn(name)) : [...projects];
      throw new BadInputError([{ code: 'several-projects', at, names: named }]);
    }
    const texts = new Map<string, { name: string; html: HtmlText }>();
    for (const row of documents) {
      const name = documentName(textIn(row['name']));
      texts.set(textIn(row['id']), { name, html: textOfHtml(textIn(row['contents'])) });
    }
    const tags = new Map(database.rows('tags').map((row) => [textIn(row['id']), row]));
    const given = new Map<string, string[]>();
    for (const row of database.rows('highlight_tags')) {
      const id = textIn(row['highlight_id']);
      given.set(id, [...(given.get(id) ?? []), textIn(row['tag_id'])]);
    }
    const problems: Problem[] = [];
    let untagged = 0;
    const marks = database.rows('highlights').flatMap((row): FoundMark[] => {
      const id = textIn(row['id']);
      const own = given.get(id) ?? [];
      if (own.length === 0) untagged += 1;
      const text = texts.get(textIn(row['document_id']));
      if (text === undefined) {
        problems.push({ code: 'unknown-document', at, found: textIn(row['document_id']) });
        return [];
      }
      const [from, to] = [numberIn(row['start_offset']), numberIn(row['end_offset'])];
      const [start, end] = [text.html.characterAt(from), text.html.characterAt(to)];
      if (start === undefined || end === undefined) {
        const { length } = text.html;
        problems.push({ code: 'mark-outside', at, document: text.name, start: from, end: to, length, id });
        return [];
      }
      const quote = textOfHtml(textIn(row['snippet'])).text;
      return own.flatMap((tag) => {
        const path = tags.get(tag)?.['path'];
        if (path === undefined) problems.push({ code: 'unknown-code', at, found: tag });
        return [
          {
            document: text.name,
            coder: undefined,
            code: [textIn(path)],
            start,
            end,
            quote,
            id,
            at,
          },
        ];
      });
    });
    if (problems.length > 0) throw new BadInputError(problems);
    const notices: Notice[] =
      untagged === 0 ? [] : [{ code: 'marks-left-out', at, why: 'without-code', marks: untagged, names: [] }];
    return {
      documents: [...texts.values()].map(({ name, html: { text } }) => ({ name, text, at })),
      codes: [...tags.values()].map((row) => {
        const definition = textIn(row['description']).trim();
        return {
          path: [textIn(row['path'])],
          isApplied: true,
          ...(definition === '' ? {} : { definition }),
        };
      }),
      marks,
      // positions are those of the text here, already
      counting: [{ by: 'characters', lineEnd: 1, mark: 0 }],
      notices,
    };
  },
};
