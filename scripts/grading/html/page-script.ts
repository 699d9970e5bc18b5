import { CODE } from './script/code.ts';
import { DETAIL } from './script/detail.ts';
import { DIALOG } from './script/dialog.ts';
import { GRID } from './script/grid.ts';
import { ORDER } from './script/order.ts';
import { PAIRS } from './script/pairs.ts';
import { START } from './script/start.ts';
import { TOOLS } from './script/tools.ts';

/** The page's script, the same in every report: so the page can say by its hash that no other may run. */
export const PAGE_SCRIPT = `'use strict';
{${[TOOLS, GRID, ORDER, CODE, DETAIL, DIALOG, PAIRS, START].join('')}}
`;
