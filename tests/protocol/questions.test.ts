import { QUESTIONS } from '../../scripts/protocol/questions.ts';
import { returnSettles } from '../../scripts/protocol/questions/return-settles.ts';
import { asked, byHand, ticker, value } from './questions/by-hand.ts';

it.each(QUESTIONS.filter(({ onlyWithSource }) => !onlyWithSource))(
  'an async generator is ok: $title',
  async (question) => {
    expect(await asked(question, () => ticker())).toMatchObject({ mark: 'ok' });
  },
);

it.each(QUESTIONS)('an endless source is not held against anyone: $title', async (question) => {
  const { mark } = await asked(question, () => ticker(Infinity));
  expect(['ok', 'not seen']).toContain(mark);
});

it('tells what came of an object that throws when it is looked at', async () => {
  const fresh = () =>
    byHand([value(1)], {
      get return() {
        throw new Error('hands off');
      },
    });
  await expect(asked(returnSettles, fresh)).resolves.toMatchObject({ mark: 'not seen' });
});
