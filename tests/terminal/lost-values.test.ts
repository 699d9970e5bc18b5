import { refuseLostValues } from '../../scripts/terminal/lost-values.ts';

const USUAL = 'npm run grade <submissions> -- --out <report folder>';

it('says how to type what npm kept for itself', () => {
  const env = { npm_config_out: 'true', npm_config_canvas_column: 'true', npm_config_jobs: '2' };
  expect(() => refuseLostValues(env, ['out', 'canvas-column', 'jobs'], USUAL)).toThrow(
    `npm kept --out, --canvas-column for itself, and what stood after it came as a name.
Type two dashes by themselves before the options, so that npm hands them on:

  npm run grade <submissions> -- --out <report folder>

Or write each with an equals sign: --out=… --canvas-column=…`,
  );
});

it('says nothing of options that came with their values', () => {
  refuseLostValues({ npm_config_out: 'report', npm_config_seed: '' }, ['out', 'seed'], USUAL);
});
