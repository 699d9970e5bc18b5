import * as page from '../../page/colours.ts';

/**
 * The colours of the report, as `#rrggbb`, in the family of the progress page. Of each look of a cell there
 * are two: the ground, and what is written on it, named with `on`.
 */
export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

export const LIGHT = {
  ...page.LIGHT,
  link: '#0969da',
  focus: '#0550ae',
  most: '#93dbab',
  onmost: '#1f2328',
  half: '#bfe8cc',
  onhalf: '#1f2328',
  some: '#e0f4e6',
  onsome: '#1f2328',
  failing: '#ffd3cc',
  onfailing: '#82071e',
  types: '#cfe5ff',
  ontypes: '#0a3069',
  hanging: '#ffdfae',
  onhanging: '#663500',
  broken: '#e8dbff',
  onbroken: '#4c2889',
  none: '#eff2f5',
  onnone: '#59636e',
  held: '#fff2a8',
  onheld: '#4d3800',
  mark: '#9a6700',
  pair1: '#ddf4ff',
  pair2: '#fbefff',
  pair3: '#fff1d6',
  pair4: '#dafbe1',
};

export const DARK: Palette = {
  ...page.DARK,
  link: '#4493f8',
  focus: '#79c0ff',
  most: '#196a35',
  onmost: '#ffffff',
  half: '#164d29',
  onhalf: '#f0f6fc',
  some: '#12331e',
  onsome: '#f0f6fc',
  failing: '#5d1a1d',
  onfailing: '#ffc9c2',
  types: '#0c2d6b',
  ontypes: '#b6d7ff',
  hanging: '#5a3200',
  onhanging: '#ffd8a1',
  broken: '#3c2570',
  onbroken: '#e2d2ff',
  none: '#1a212a',
  onnone: '#9198a1',
  held: '#4b3f00',
  onheld: '#ffe88a',
  mark: '#d29922',
  pair1: '#0f2d47',
  pair2: '#33204d',
  pair3: '#3d2b0b',
  pair4: '#12331e',
};
