import { syncOutcomeOf } from './sync-outcome.ts';

it('tells what a call gave', () => {
  expect(syncOutcomeOf(() => 'either')).toEqual({ gives: 'either' });
});

it('tells what a call threw, by its message, also when that was no error', () => {
  const fails = (reason: unknown) => () => {
    throw reason;
  };
  expect(syncOutcomeOf(fails(new TypeError('no page')))).toEqual({ throws: 'no page' });
  expect(syncOutcomeOf(fails('no page'))).toEqual({ throws: 'no page' });
});

it('takes a promise for the value, and keeps its rejection quiet', async () => {
  const rejected = Promise.reject(new Error('no page'));
  expect(syncOutcomeOf(() => rejected)).toEqual({ gives: rejected });
  await new Promise((resolve) => setImmediate(resolve));
});

it('lets the error of an untouched stub through', () => {
  const stub = () => {
    throw new Error('not implemented');
  };
  expect(() => syncOutcomeOf(stub)).toThrow('not implemented');
});
