/** How a question came out. Only `broken` goes against the protocol; `not seen` is no reproach. */
export type Mark = 'ok' | 'worth a look' | 'broken' | 'not seen';

/** What was found when one question was asked. */
export interface Finding {
  readonly mark: Mark;
  /** What was seen, in a sentence or two. */
  readonly seen: string;
  /** What that means for those who use the iterable; left out where all is well. */
  readonly means?: string;
  /** So many values came before one that did not come in time; no need to wait for that one again. */
  readonly readable?: number;
  /** Nothing more can be learned from the other questions. */
  readonly last?: true;
}

export function ok(seen: string): Finding {
  return { mark: 'ok', seen };
}

export function notSeen(seen: string): Finding {
  return { mark: 'not seen', seen };
}

export function worthALook(seen: string, means: string): Finding {
  return { mark: 'worth a look', seen, means };
}

export function broken(seen: string, means: string): Finding {
  return { mark: 'broken', seen, means };
}
