/**
 * Whether a header is the column of the grade in Moodle's offline grading worksheet. Moodle writes it in
 * the language of whoever downloads it; these are its language packs' words (`grade`, since 4.2 `gradenoun`).
 */
export function isGradeWord(header: string): boolean {
  return WORDS.has(header.normalize('NFC').trim().toLowerCase());
}

const WORDS: ReadonlySet<string> = new Set(
  (
    'grade mark bewertung note calificación nota qualificació cualificación kalifikazioa valutazione voto ' +
    'avaliação classificação beoordeling cijfer betyg karakter vurdering arvosana arviointi einkunn hinne ' +
    'ocena známka hodnocení hodnotenie osztályzat értékelés notă оцінка оценка ocjena оцена vlerësimi ' +
    'βαθμός not puan nilai điểm gred 評点 評定 成績 成绩 评分 성적 점수 ציון الدرجة التقدير نمره คะแนน'
  ).split(' '),
);
