/**
 * Words of headings by what they say of a column, in English, German, French, Spanish, Italian, Portuguese and Dutch, in lower case
 * and without accents. "lead time" is a phrase: both words must follow each other.
 */
export const HEADING_WORDS = {
  /** Who codes: words for coders, and for people who are often asked to code. */
  coder: `coder rater annotator labeler labeller judge reviewer observer evaluator assessor screener grader scorer marker examiner
    tagger classifier validator verifier checker annotater abstractor extractor reader panelist juror referee
    worker turker crowdworker prolific user username login account creator owner member person human expert researcher analyst assistant
    interviewer inspector moderator editor auditor critic specialist professional practitioner supervisor volunteer
    nurse doctor physician clinician surgeon radiologist pathologist psychiatrist psychologist therapist dentist pharmacist
    paramedic midwife teacher instructor tutor professor lecturer student lawyer
    coded by rated by annotated by created by completed by labeled by labelled by judged by reviewed by done by entered by filled by
    kodierer kodiererin codierer codiererin kodierperson bewerter bewerterin beurteiler beurteilerin gutachter gutachterin annotierer
    annotatorin raterin richter richterin prufer pruferin beobachter beobachterin auswerter auswerterin experte expertin forscher
    forscherin arzt arztin lehrer lehrerin pfleger pflegerin bearbeiter bearbeiterin benutzer nutzer person mitarbeiter
    codeur codeuse annotateur annotatrice evaluateur evaluatrice juge relecteur relectrice observateur observatrice examinateur
    correcteur correctrice chercheur chercheuse experte medecin infirmier infirmiere enseignant enseignante utilisateur lecteur lectrice
    codificador codificadora anotador anotadora evaluador evaluadora juez jueza revisor revisora observador observadora experto experta
    investigador investigadora medico medica enfermera enfermero profesor profesora usuario calificador calificadora etiquetador
    codificatore codificatrice annotatore annotatrice valutatore valutatrice giudice revisore osservatore osservatrice esperto esperta
    ricercatore ricercatrice infermiera infermiere insegnante utente
    avaliador avaliadora juiz juiza especialista pesquisador pesquisadora professora usuaria anotadora
    codeerder codeur beoordelaar waarnemer onderzoeker arts leraar gebruiker rechter
    koder kodare kodeur bedommer domare vurderer koodaaja kodujacy koder oceniajacy sedzia
    코더 평가자 주석자 コーダー 評価者 コード化者 编码员 编码者 标注者 标注员 评分者 評分者 編碼者 кодировщик кодер эксперт аннотатор оценщик кодувальник`,
  /** What codes in place of people. */
  machine: `gpt chatgpt llm llms claude llama gemini mistral mixtral qwen deepseek palm bard bert roberta distilbert deberta model modell modele
    modelo modello ai ki ia machine copilot gemma vader textblob algorithm algorithmus bot openai anthropic grok falcon vicuna alpaca
    bloom svm cohere phi opus sonnet haiku davinci predicted prediction`,
  /** What is coded. */
  unit: `unit units item items id ids uid guid uuid key section sections segment sentence paragraph document doc case subject sample tweet post article excerpt
    quotation passage utterance turn message statement record index idx nr no number num file filename video image photo picture clip
    page paper study task hit example instance interview story ad advert speech review stimulus trial ref reference observation object
    thread question patient respondent participant response comment quote headline paragraph scene episode conversation dialogue
    claim argument citation publication title name abstract transcript session url pmid doi
    einheit einheiten analyseeinheit fall satz absatz abschnitt dokument beitrag artikel aussage nummer kennung datei frage textstelle zeile bild
    probe objekt kommentar proband patientin studie aufgabe beispiel nachricht
    unite identifiant numero phrase paragraphe extrait cas enonce fichier sujet element objet article echantillon entretien
    unidad seccion identificador caso frase oracion parrafo documento fragmento articulo archivo sujeto pregunta imagen muestra elemento
    unita sezione paragrafo estratto articolo soggetto domanda elemento campione
    unidade secao paragrafo trecho artigo sujeito pergunta imagem amostra item
    eenheid zin alinea geval vraag bestand enhet enhed sag birim numara 単位 番号 单位 单元 编号 단위 번호 единица номер وحدة رقم`,
  /** People who answered, or who are coded. */
  participant: `participant participants respondent respondents subject subjects ppt proband probanden probandin vp teilnehmer teilnehmerin
    teilnehmende befragte befragter participante participantes encuestado sujeto sujet repondant partecipante rispondente respondente deelnemer`,
  /** Facts about people. */
  person: `age gender sex education ethnicity race nationality occupation country income handedness alter geschlecht bildung beruf nationalitat
    sexe genre etudes profession pays edad sexo genero educacion pais ocupacion eta sesso genere istruzione professione paese idade educacao
    leeftijd geslacht opleiding beroep`,
  /** Where in a document. */
  position: `start end begin beginning stop from to offset position pos range span line sentence paragraph page reference place turn chunk
    location row segment index index1 index2 char chars token anfang ende beginn seite zeile absatz satz abschnitt debut fin page ligne
    inicio linea pagina parrafo inizio fine riga fim linha begin einde regel`,
  /** What coders say. */
  category: `category categories coding codings code codes codename label labels rating ratings response responses decision decisions class
    classes tag tags annotation annotations judgement judgments judgment answer answers score scores value values theme themes choice
    choices vote verdict classification assessment evaluation grade outcome
    kategorie kategorien kode kodes kodierung codierung urteil bewertung klasse etikett thema antwort entscheidung wert einstufung
    カテゴリ カテゴリー 分類 コード ラベル テーマ 类别 類別 分类 代码 编码 标签 主题 범주 코드 분류 라벨 주제 категория категории код
    тема метка فئة تصنيف رمز
    categorie etiquette classe jugement reponse theme valeur codage choix avis
    categoria categorias codigo codigos etiqueta clase juicio respuesta valor tema puntuacion eleccion calificacion codificacion
    codice codici etichetta giudizio risposta decisione valore punteggio scelta valutazione codifica
    rotulo julgamento resposta decisao pontuacao escolha avaliacao
    oordeel antwoord beslissing waarde kategori etikett kod svar`,
  /** Which of several things a row says of its unit. */
  variable: `variable variables dimension dimensions criterion criteria aspect aspects attribute attributes metric metrics indicator indicators
    subscale domain trait merkmal merkmale variablen dimensionen kriterium kriterien indikator critere criteres variavel variaveis
    criterio criterios aspecto aspectos atributo atributos dimensione criteri aspetto aspetti attributo dimensao aspek`,
  /** What coders give everything they code, on a scale. */
  rating: `rating ratings score scores grade grades severity intensity quality bewertung einstufung note punkte punktzahl notation
    puntuacion calificacion punteggio valutazione pontuacao`,
  text: `text texts content body abstract title message quote quotation transcript snippet coded segment excerpt passage sentence utterance tweet
    post headline statement response comment description question wording paragraph
    inhalt titel wortlaut zitat satz aussage beitrag textstelle texte contenu titre citation phrase enonce extrait
    texto contenido titulo cita oracion fragmento testo contenuto titolo citazione frase conteudo trecho tekst inhoud zin citaat uberschrift schlagzeile wortmeldung titular encabezado manchete
    text текст заголовок текста цитата テキスト 本文 見出し 文章 文本 正文 内容 標題 标题 原文 句子 텍스트 제목 본문 문장 نص العنوان טקסט κειμενο`,
  note: `note notes comment comments memo memos remark remarks reason reasons reasoning rationale justification explanation why coded memo
    bemerkung bemerkungen kommentar kommentare notiz notizen anmerkung anmerkungen begrundung hinweis
    commentaire commentaires remarque remarques motif raisonnement justification comentario comentarios nota notas observacion observaciones razon motivo razonamiento justificacion
    commento commenti osservazione osservazioni observacao observacoes justificativa opmerking opmerkingen toelichting
    yorum yorumlar aciklama uwaga uwagi komentarz notatka anteckning merknad メモ 備考 コメント 注釈 注記 理由 备注 備註 注释 评论 说明
    메모 비고 코멘트 의견 이유 заметка заметки комментарий комментарии примечание примечания ملاحظة ملاحظات تعليق`,
  /** How sure a coder was, or how hard it was. */
  confidence: `confidence conf certainty certain sure unsure difficulty confident konfidenz sicherheit sicher schwierigkeit certitude confiance difficulte
    certeza confianza seguridad dificultad certezza sicurezza confidenza difficolta confianca zekerheid vertrouwen`,
  /** How long it took. */
  duration: `duration time seconds secs minutes mins elapsed lead time work time dauer zeit sekunden minuten duree temps secondes duracion tiempo
    segundos durata tempo secondi duracao duur tijd`,
  date: `date datetime timestamp time created updated modified submitted started ended finished completed accepted approved day start end
    datum zeitstempel erstellt geandert bearbeitet horodatage cree modifie fecha hora creado modificado data ora creato modificato criado
    tijdstip gemaakt`,
  /** What was agreed on in the end. */
  gold: `gold consensus adjudicated adjudication adjudicator curator majority resolved final ground truth truth agreed reconciled master combined comb merged
    curation gs consensual
    konsens endgultig endgultige endgultiger endgultiges endgueltig endfassung endergebnis ergebnis endkodierung losung loesung musterlosung mehrheit einigung finale konsensus geeinigt
    consensuel definitif definitive majorite accord retenu
    consenso definitivo definitiva mayoria acordado acordada
    maggioranza concordato concordata definitivo maioria eindoordeel meerderheid
    合意 最終 最終判定 確定 正解 共识 共識 最终 최종 합의 الاتفاق النهائي الإجماع консенсус согласовано итог`,
  /** One of several times that the same units are coded. */
  round: `round wave phase pilot iteration pretest posttest pre post before after baseline followup retest
    runde welle durchgang vorher nachher tour vague avant apres ronda ola antes despues giro prima dopo rodada depois ronde voor na`,
  /** Whether a coder has been there, which is no coding. */
  progress: `viewed seen opened visited done finished completed submitted processed displayed answered
    gesehen angesehen erledigt fertig abgeschlossen vu vue lu lue termine terminee fait visto vista leido hecho terminado completado
    letto fatto completato lido feito concluido gezien klaar voltooid`,
  /** Whether coders agree, or by how much. */
  result: `agreement agree agrees match matches kappa alpha same disagreement disagree diff difference conflict percent correct equal identical
    ubereinstimmung gleich abweichung desaccord identique acuerdo desacuerdo igual coincide accordo disaccordo uguale concordancia overeenkomst`,
  /** Sums over other columns. */
  total: `total sum totals sums mean average avg mittelwert durchschnitt moyenne promedio gemiddelde summe gesamt insgesamt totale totales somme suma somma soma totaal`,
  /** How many units have what the row contains. */
  count: `freq frequency count n haufigkeit anzahl effectif frequence frecuencia conteo frequenza conteggio frequencia contagem aantal`,
} as const;

export type HeadingRole = keyof typeof HEADING_WORDS;
