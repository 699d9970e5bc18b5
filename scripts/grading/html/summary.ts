import type { GradeBook } from '../model/grade-book.ts';
import { pointsText } from '../reports/points-text.ts';
import { counted } from '../../course/counted.ts';
import { percent } from './percent.ts';
import { quantile } from './distribution.ts';
import { heldCount } from './flags-section.ts';
import { html, type Markup } from '../../page/markup.ts';

/** The whole in five figures, each leading to its section. */
export function summary(book: GradeBook): Markup {
  const { grades, katas, missing, similar, unusable } = book;
  const points = grades.flatMap((grade) => grade.points ?? []).sort((a, b) => a - b);
  const most = Math.max(0, ...grades.map((grade) => grade.most));
  const units = grades.flatMap((grade) => grade.units);
  const solved = units.filter(({ verdict }) => verdict === 'solved').length;
  const median = points.length > 0 ? pointsText(quantile(points, 0.5)) : '–';
  const held = heldCount(book);
  const withheld = held === 0 ? 'no points are withheld' : `student${held === 1 ? '' : 's'} whose points are withheld`;
  const absent = [
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(unusable.length > 0 ? [`${unusable.length} unusable`] : []),
  ].join(', ');
  return html`<section aria-labelledby="summary">
<h2 id="summary" class="unseen">Summary</h2>
<dl class="facts">
${fact('absent', 'Students', String(grades.length), absent === '' ? 'all have handed in' : absent)}
${fact('points', 'Median', median, `of ${counted(Number(pointsText(most)), 'point')}`)}
${fact('katas', 'Solved', percent(solved / Math.max(1, units.length)), `of ${counted(katas.length, 'kata')} each`)}
${fact('flags', 'To decide', String(held), withheld, held > 0)}
${fact('similar', 'Similar', String(similar.length), similar.length === 1 ? 'pair to look at' : 'pairs to look at')}
</dl>
</section>`;
}

function fact(section: string, name: string, value: string, rest: string, isUrgent = false): Markup {
  return html`<div class="${isUrgent ? 'urgent' : ''}"><dt>${name}</dt>
<dd><b>${value}</b> <a href="#${section}">${rest}</a></dd></div>`;
}
