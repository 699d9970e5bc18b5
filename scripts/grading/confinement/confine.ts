import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Confinement, ProcessLimits, Workshop } from './confinement.ts';
import { openSandbox, type Rights, type Sandbox } from './full-tier.ts';
import { probe } from './probe.ts';
import { processTier } from './process-tier.ts';

/** The tightest confinement that really works here: each is tried, from the tightest on, and not believed. */
export async function confine(workshop: Workshop, limits: ProcessLimits): Promise<Confinement> {
  if (process.platform !== 'linux') return processTier(workshop, limits, ['The full sandbox needs Linux.']);
  // Beside the judge, the only place that the sandbox shows.
  const probing = join(dirname(workshop.judge), 'probe-child.cjs');
  copyFileSync(join(workshop.root, PROBE), probing);
  const why: string[] = [];
  for (const rights of process.getuid?.() === 0 ? (['user', 'user-namespace'] as const) : (['user-namespace'] as const)) {
    const sandbox = openSandbox(workshop, limits, rights);
    const holes = await probe((...args) => sandbox.start(probing, ...args));
    if (holes.length === 0) return fullTier(workshop, sandbox, rights);
    why.push(...holes);
    await sandbox.close();
  }
  return processTier(workshop, limits, [...new Set(why)].map((each) => `The full sandbox was tried: ${each}`));
}

const PROBE = 'scripts/grading/confinement/probe-child.cjs';

function fullTier({ judge }: Workshop, sandbox: Sandbox, rights: Rights): Confinement {
  const user = rights === 'user' ? 'a user of its own' : 'a user namespace';
  return {
    tier: 'full',
    told:
      `A process of its own for every submission, in Linux namespaces, as ${user}: no network, no files but the judge's, nothing to write, ` +
      'no other processes, no rights, limits on time, memory, processes and output.',
    unconfined: [],
    start: () => sandbox.start(judge),
    close: () => sandbox.close(),
  };
}
