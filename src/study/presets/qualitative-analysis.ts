import type { Preset } from './preset.ts';

/** Programs for qualitative data analysis. */
export const qualitativeAnalysis: readonly Preset[] = [
  {
    name: 'maxqda',
    title: 'coded segments of MAXQDA',
    width: 13,
    countsParagraphs: true,
    columns: [
      {
        role: 'left-out',
        place: 1,
        headings: ['Color', 'Colour', 'Farbe', 'Couleur', 'Colore', 'Cor', 'Kleur', 'Kolor'],
      },
      {
        role: 'note',
        place: 2,
        headings: ['Comment', 'Kommentar', 'Komentarz', 'Comentario', 'Commentaire', 'Commento', 'Comentário'],
      },
      {
        role: 'left-out',
        place: 3,
        headings: [
          ...['Document group', 'Dokumentgruppe', 'Grupa dokumentów', 'Grupo de documentos', 'Groupe de documents'],
          ...['Gruppo di documenti', 'Documentgroep'],
        ],
      },
      {
        role: 'unit',
        isSign: true,
        place: 4,
        holds: 'labels',
        headings: [
          ...['Document name', 'Document', 'Dokumentname', 'Dokument', 'Nazwa dokumentu', 'Nombre del documento'],
          ...['Nombre de documento', 'Documento', 'Nom du document', 'Nome documento', 'Nome del documento'],
          ...['Nome do documento', 'Documentnaam'],
        ],
      },
      {
        role: 'category',
        isSign: true,
        place: 5,
        holds: 'labels',
        headings: ['Code', 'Kod', 'Código', 'Codice', 'Codename'],
      },
      {
        role: 'unit',
        isSign: true,
        place: 6,
        holds: 'numbers',
        headings: [
          ...['Beginning', 'Begin', 'Start', 'Anfang', 'Beginn', 'Początek', 'Comienzo', 'Inicio', 'Début', 'Inizio'],
          'Início',
        ],
      },
      {
        role: 'unit',
        isSign: true,
        place: 7,
        holds: 'numbers',
        headings: ['End', 'Ende', 'Koniec', 'Fin', 'Final', 'Fine', 'Fim', 'Einde', 'Eind'],
      },
      {
        role: 'left-out',
        place: 8,
        holds: 'numbers',
        headings: [
          ...['Weight score', 'Weight', 'Gewicht', 'Waga', 'Ponderación', 'Peso', 'Pondération', 'Poids', 'Gewichtung'],
        ],
      },
      {
        role: 'unit',
        isSign: true,
        place: 9,
        holds: 'texts',
        headings: ['Segment', 'Coded segment', 'Fragment', 'Segmento', 'Segmento codificado'],
      },
      {
        role: 'left-out',
        place: 10,
        holds: 'numbers',
        headings: ['Area', 'Area (*)', 'Fläche', 'Objętość', 'Área', 'Surface', 'Oppervlakte'],
      },
      {
        role: 'left-out',
        place: 11,
        holds: 'numbers',
        headings: ['Coverage %', 'Coverage*', 'Abdeckungsgrad*', 'Obszar %', 'Cobertura*', 'Couverture*', 'Copertura*'],
      },
      {
        role: 'coder',
        place: 12,
        headings: [
          ...[
            'Created by',
            'Author',
            'Autor',
            'Erstellt von',
            'Creado por',
            'Auteur',
            'Créé par',
            'Autore',
            'Creato da',
          ],
          ...['Criado por', 'Gemaakt door'],
        ],
      },
      {
        role: 'left-out',
        place: 13,
        headings: [
          ...['Created', 'Creation date', 'Erstellt', 'Erstellt am', 'Erstellungsdatum', 'Data utworzenia', 'Creado'],
          ...[
            'Fecha de creación',
            'Créé',
            'Créé le',
            'Date de création',
            'Data di creazione',
            'Data creazione',
            'Criado',
          ],
          'Data de criação',
        ],
      },
      {
        role: 'left-out',
        headings: [
          ...[
            'Modified by',
            'Modified',
            'Bearbeitet von',
            'Geändert von',
            'Bearbeitet am',
            'Geändert am',
            'Modificado por',
          ],
          ...['Modificado', 'Modifié par', 'Modifié le', 'Zmodyfikowane przez', 'Parent code', 'Obercode'],
        ],
      },
    ],
    cells: { isSetOverRows: true },
    caution:
      'a passage that only one coder marked counts as not coded by the others, so agreement is that on passages that several marked exactly alike',
  },
  {
    name: 'atlasti',
    title: 'quotations of ATLAS.ti',
    columns: [
      { role: 'left-out', isSign: true, headings: ['ID', 'Quotation ID', 'Zitat-ID', 'Kennung', 'Id. de cita'] },
      {
        role: 'left-out',
        headings: [
          'Quotation Name',
          'Name',
          'Zitatname',
          'Zitat-Name',
          'Nombre de cita',
          'Nombre de la cita',
          'Nombre',
        ],
      },
      { role: 'unit', isSign: true, headings: ['Document', 'Dokument', 'Documento'] },
      {
        role: 'left-out',
        headings: ['Document Groups', 'Dokumentgruppen', 'Dokument-Gruppen', 'Grupos de documentos'],
      },
      {
        role: 'unit',
        isSign: true,
        headings: ['Reference', 'Referenz', 'Verweis', 'Referencia', 'Referência', 'Start', 'Position'],
      },
      { role: 'unit', headings: ['End', 'Ende'] },
      {
        role: 'text',
        headings: ['Quotation Content', 'Zitatinhalt', 'Zitat-Inhalt', 'Contenido de la cita', 'Contenido de cita'],
      },
      { role: 'note', headings: ['Comment', 'Kommentar', 'Comentario', 'Comentário'] },
      {
        role: 'category',
        isSign: true,
        headings: ['Codes', 'Kodes', 'Codes (*)', 'Códigos', 'Applied Codes', 'Code'],
      },
      { role: 'left-out', headings: ['Density', 'Dichte', 'Densidad', 'Densidade'] },
      { role: 'coder', headings: ['Created by', 'Erstellt von', 'Creado por', 'Criado por'] },
      {
        role: 'left-out',
        headings: [
          ...['Modified by', 'Geändert von', 'Bearbeitet von', 'Modificado por', 'Created', 'Erstellt', 'Erstellt am'],
          ...[
            'Creado',
            'Criado',
            'Modified',
            'Geändert',
            'Geändert am',
            'Modificado',
            'Code Groups',
            'Quotation Hyperlinks',
          ],
        ],
      },
    ],
    cells: { separator: '\n', blank: 'uncoded' },
    coderMadePassages: true,
    caution:
      '"Created by" is who made the quotation, not who gave it each code; after a merge of projects this cannot be told any more, so export one file from each coder’s project',
  },
  {
    name: 'dedoose',
    title: 'excerpts of Dedoose',
    columns: [
      { role: 'unit', isSign: true, headings: ['Media Title', 'Resource Title', 'Media Name'] },
      { role: 'unit', isSign: true, headings: ['Excerpt Range'] },
      { role: 'coder', isSign: true, headings: ['Excerpt Creator'] },
      { role: 'category', isSign: true, headings: ['Code: * Applied'] },
      { role: 'text', headings: ['Excerpt Copy'] },
      { role: 'note', headings: ['Excerpt Memos', 'Excerpt Memo'] },
      {
        role: 'left-out',
        headings: [
          ...['Excerpt Date', 'Resource Creator', 'Resource Date', 'Codes Applied Combined', 'Code: * Range'],
          ...['Code: * Weight', 'Excerpt ID'],
        ],
      },
    ],
    layout: 'one-hot',
    coderMadePassages: true,
    caution:
      'a parent code is True wherever one of its child codes is; a second coder who codes an excerpt of the first one does not appear as its creator, so excerpts must be coded blind',
  },
  {
    name: 'taguette',
    title: 'highlights of Taguette',
    columns: [
      { role: 'left-out', isSign: true, headings: ['id'] },
      { role: 'unit', isSign: true, headings: ['document'] },
      { role: 'category', isSign: true, headings: ['tag'] },
      { role: 'unit', isSign: true, headings: ['content'] },
    ],
    cells: { isSetOverRows: true, blank: 'uncoded' },
    caution:
      'highlights do not say who made them, so each coder needs a project, whose file is named after the coder; the same words marked twice in a document are one passage, and only passages that coders marked exactly alike are compared (for units of the texts, export the projects as SQLite3)',
  },
  {
    name: 'qualcoder',
    title: 'a report of codings of QualCoder',
    columns: [
      {
        role: 'unit',
        isSign: true,
        elseAt: 1,
        headings: [
          ...['File', 'Filename', 'Case', 'Case name', 'File or case', 'Datei', 'Dateiname', 'Fall', 'Fichier', 'Cas'],
          ...['Archivo', 'Caso', 'Ficheiro', 'Arquivo', 'Documento', 'Soubor', 'Bestand', 'Plik', 'ファイル', '文件'],
        ],
      },
      {
        role: 'coder',
        isSign: true,
        headings: ['Coder', 'Kodierer', 'Codierer', 'Codeur', 'Codificador', 'Codificatore'],
      },
      { role: 'unit', isSign: true, headings: ['Coded', 'Coded text', 'Kodiert', 'Codé', 'Codificado', 'Codificato'] },
      { role: 'left-out', isSign: true, headings: ['Id'] },
      {
        role: 'category',
        isSign: true,
        headings: ['Codename', 'Code name', 'Kodename', 'Codename *', 'Nom de code', 'Nombre de código'],
      },
      { role: 'note', headings: ['Coded_Memo', 'Coded Memo', 'Memo'] },
      { role: 'left-out', headings: ['Category', 'Category*', 'Kategorie', 'Catégorie', 'Categoría', 'Categoria'] },
      { role: 'left-out', headings: ['FileVar_*', 'CaseVar_*'] },
    ],
    cells: { isSetOverRows: true },
    caution:
      'positions are not in the report, so the same words coded twice in a file are one passage, and only passages that coders marked exactly alike are compared (for units of the texts, give the project’s folder); QualCoder’s own kappa leaves out what nobody coded, and is not Cohen’s',
  },
  {
    name: 'rqda',
    title: 'a coding table of RQDA',
    columns: [
      { role: 'left-out', headings: ['rowid'] },
      { role: 'left-out', isSign: true, headings: ['cid'] },
      { role: 'left-out', isSign: true, headings: ['fid'] },
      { role: 'category', isSign: true, headings: ['codename'] },
      { role: 'unit', isSign: true, headings: ['filename'] },
      { role: 'unit', isSign: true, headings: ['index1', 'selfirst'] },
      { role: 'unit', isSign: true, headings: ['index2', 'selend'] },
      { role: 'left-out', headings: ['CodingLength', 'catid', 'status'] },
      { role: 'coder', headings: ['owner', 'coder'] },
    ],
    cells: { isSetOverRows: true },
  },
  {
    name: 'nvivo',
    title: 'results of a coding comparison of NVivo',
    columns: [
      { role: 'open', isSign: true, headings: ['Kappa', 'Kappa*'] },
      { role: 'open', isSign: true, headings: ['A and B (%)', 'A and B*', 'A * B (%)', 'A * B'] },
      { role: 'open', isSign: true, headings: ['Not A and Not B (%)', 'Not A and Not B*', '* A * B (%)', '* A * B'] },
    ],
    exportInstead: 'export each coder’s project as REFI-QDA (.qdpx), or each coder’s codings as a sheet',
  },
  {
    name: 'maxqda-agreement',
    title: 'results of MAXQDA’s intercoder agreement',
    columns: [
      { role: 'open', isSign: true, headings: ['Code', 'Kod', 'Código', 'Codice'] },
      {
        role: 'open',
        isSign: true,
        headings: [
          'Agreement',
          'Agreements',
          'Übereinstimmung',
          'Übereinstimmungen',
          'Acuerdos',
          'Accords',
          'Zgodność',
        ],
      },
      {
        role: 'open',
        isSign: true,
        headings: [
          ...['Disagreement', 'Disagreements', 'Nicht-Übereinstimmung', 'Nicht-Übereinstimmungen'],
          ...['Nichtübereinstimmung', 'Desacuerdos', 'Désaccords', 'Niezgodność'],
        ],
      },
      {
        role: 'open',
        isSign: true,
        headings: [
          'Percent',
          'Percentage',
          'Prozent',
          'Prozentual',
          'Porcentaje',
          'Pourcentage',
          'Percent*',
          'Procent',
        ],
      },
    ],
    exportInstead: 'export the coded segments of both coders (Retrieved segments, or Overview of coded segments)',
  },
];
