import type { TimelineSeen } from '../../scripts/runner/witness.ts';
import { timelineSvg } from '../../scripts/terminal/timeline-svg.ts';

const seen = (yours: TimelineSeen['yours'], title = 'waits before each value'): TimelineSeen => ({
  type: 'timeline',
  title,
  expected: [{ at: 100, what: '3' }, { at: 100, what: 'end' }],
  yours,
  drawing: '',
});
const AS_EXPECTED = seen([{ at: 100, what: '3' }, { at: 100, what: 'end' }]);

describe('timelineSvg', () => {
  it('is one self-contained picture', () => {
    const svg = timelineSvg([AS_EXPECTED]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
    expect(svg).not.toMatch(/href|<script|url\(/);
  });

  it('draws one lane when everything came as expected, two when not', () => {
    expect(timelineSvg([AS_EXPECTED])).not.toContain('>yours<');
    expect(timelineSvg([seen([{ at: 0, what: '3' }])])).toContain('>yours<');
  });

  it('marks the first moment that differs, and only that', () => {
    const svg = timelineSvg([seen([{ at: 0, what: '3' }, { at: 100, what: 'end' }])]);
    expect(svg.match(/class="wrong"/g)).toHaveLength(1);
  });

  it('marks what came too much', () => {
    const svg = timelineSvg([seen([...AS_EXPECTED.yours, { at: 200, what: '2' }])]);
    expect(svg.match(/class="wrong"/g)).toHaveLength(1);
  });

  it('says in words what it shows', () => {
    const svg = timelineSvg([seen([{ at: 0, what: '3' }])]);
    expect(svg).toContain('aria-label="waits before each value. Expected: 3 at 100, end at 100. Yours: 3 at 0."');
  });

  it('escapes what learners yield', () => {
    const svg = timelineSvg([seen([{ at: 0, what: '<b>"&"</b>' }])]);
    expect(svg).toContain('&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;');
    expect(svg).not.toContain('<b>');
  });

  it('shares one label among moments of one time', () => {
    expect(timelineSvg([AS_EXPECTED])).toContain('>3, end<');
  });
});
