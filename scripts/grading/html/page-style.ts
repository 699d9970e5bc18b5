import { GRID_STYLE } from './style/grid.ts';
import { PAGE } from './style/page.ts';
import { PRINT_STYLE } from './style/print.ts';
import { SECTIONS_STYLE } from './style/sections.ts';
import { WORK_STYLE } from './style/work.ts';

/** The style of the report: from 360 pixels up, light and dark, on a screen and on paper. */
export const PAGE_STYLE = [PAGE, GRID_STYLE, SECTIONS_STYLE, WORK_STYLE, PRINT_STYLE].join('');
