import { LetterPattern } from '../names/letter-pattern.ts';
import type { Column, Table } from '../read/table.ts';

/** What a column of a codebook contains. */
export type Role =
  | 'category'
  /** A code, or a subcategory, that belongs to a category; the category itself if the codebook has no other names. */
  | 'code'
  /** What the code is called. */
  | 'name'
  /** The number or the sign that stands for the name, perhaps in the sheets too. */
  | 'value'
  /** The names of one level of the hierarchy, the top one first. */
  | 'level'
  | 'definition'
  /** What coders are to give the category. */
  | 'example'
  | 'parent'
  /** Themes cut across categories. */
  | 'theme'
  /** Whether coders may apply it; otherwise it only groups others. */
  | 'codable'
  /** To which variable the category belongs. */
  | 'variable'
  /** The level of measurement of the variable. */
  | 'scale'
  /** Anything else that codebooks contain: colours, dates, counts. */
  | 'other';

/**
 * Headings in English, German, French, Spanish, Italian and Portuguese, in lower case and without accents. Among headings of one role,
 * those named earlier come first.
 */
const HEADINGS: Readonly<Record<Exclude<Role, 'level'>, string>> = {
  category: 'category, categories, kategorie, kategorien, categorie, categoria, categorias, categorieen',
  code: `code, codes, kode, kodes, kod, codigo, codigos, codice, codici, subcategory, sub category, subcode, sub code, unterkategorie,
    subkategorie, untercode, subkode, sous categorie, sous code, subcategoria, subcodigo, sottocategoria, sottocodice`,
  name: `code name, code system, codesystem, codename, name of code, name, names, label, labels, title, tag, tags, node, nodes, category name, codebezeichnung,
    kategoriename, bezeichnung, titel, etikett, nom du code, nom de la categorie, nom, titre, etiquette, libelle, nombre del codigo,
    nombre de la categoria, nombre, etiqueta, titulo, nome del codice, nome della categoria, nome, etichetta, titolo, nome do codigo`,
  value:
    'value, number, no, nr, id, key, abbreviation, wert, nummer, abkurzung, valeur, numero, abreviation, valor, valore',
  definition: `definition, definitions, description, descriptions, meaning, definicion, descripcion, definizione, descrizione, definicao,
    descricao, beschreibung, erklarung, explanation, memo, memos, comment, comments, kommentar, commentaire, comentario, commento,
    note, notes`,
  parent: `parent, parents, parent code, parent category, parent name, parent id, parent node, parent tag, belongs to, eltern,
    elterncode, elternkategorie, obercode, oberkategorie, oberkode, ubergeordneter code, ubergeordnete kategorie, code parent,
    categorie parente, parente, padre, codigo padre, categoria padre, categoria superior, codice padre,
    categoria superiore, genitore, pai, codigo pai, categoria pai`,
  theme: 'theme, themes, thema, themen, tema, temas, temi',
  codable: 'codable, iscodable, is codable, applicable, anwendbar, applicabile, aplicable',
  variable: `variable, variables, variable name, variablen, variablenname, nom de la variable, nombre de la variable, variabile, variabili,
    nome della variabile, variavel, variaveis, nome da variavel, variabele`,
  scale: `scale, level of measurement, measurement level, scale level, measurement, skala, skalenniveau, messniveau, skalierung, echelle,
    echelle de mesure, niveau de mesure, escala, escala de medida, nivel de medida, nivel de medicion, scala, scala di misura, livello di misura,
    livello di misurazione, escala de medicao, nivel de medicao, nivel de mensuracao, meetniveau, schaal`,
  example: `example, examples, anchor example, beispiel, beispiele, ankerbeispiel, ankerbeispiele, exemple, exemples, ejemplo, ejemplos,
    esempio, esempi, exemplo, exemplos`,
  other: `color, colour, farbe, couleur, colore, cor, created by, created, modified by, modified, author, owner, date, guid, groups, code groups, frequency, times,
    coders, count, counts, references, files, number of highlights, number of documents, grounded, density, density links, rules, rule,
    coding rule, kodierregel, inclusion, exclusion, inclusion criteria, exclusion criteria, when to use, when not to use, type`,
};

const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([role, words]) =>
    words.split(',').map((word, rank) => [word.replaceAll(/\s+/g, ' ').trim(), { role: role as Role, rank }] as const),
  ),
);

const LEVEL = /^(level|ebene|stufe|niveau|nivel|livello|hierarchy|rang) ?\d+$/;

/** The role that a heading names; undefined if it is not known. */
export function roleOf(heading: string): Role | undefined {
  const plain = plainHeading(heading);
  return LEVEL.test(plain) ? 'level' : ROLES.get(plain)?.role;
}

/** The columns of a role, the likelier first. */
export function columnsOf(table: Table, role: Role): Column[] {
  const rank = ({ name }: Column) => ROLES.get(plainHeading(name))?.rank ?? 0;
  return table.columns.filter(({ name }) => roleOf(name) === role).toSorted((a, b) => rank(a) - rank(b));
}

const ACCENT = new LetterPattern(String.raw`\p{M}`, 'g');

/** In lower case, without accents, signs and further spaces. */
function plainHeading(heading: string): string {
  return withoutAccents(heading)
    .replace(/[\s_\-./:()#*]+/g, ' ')
    .trim();
}

/** In lower case and without accents: "razon" for "Razón". */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(ACCENT, '').toLowerCase();
}
