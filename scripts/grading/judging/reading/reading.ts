import type { Flag } from '../../model/flag.ts';
import type { Unparsable } from '../compile.ts';
import type { Compiled } from '../messages.ts';

/** A student's file, to be read by a process that may be killed over it. */
export interface ReadRequest {
  /** Absolute path; names the code. */
  readonly file: string;
  /** The kata's. */
  readonly slug: string;
  readonly text: string;
}

/** All that the compiler says of a file: what runs, or why nothing can, and what the policy has to say. */
export interface Reading {
  readonly own: Compiled | Unparsable;
  readonly flags: readonly Flag[];
}

/** What the process says when it can be asked, and then for each file. */
export type ReaderAnswer = { readonly type: 'ready' } | ({ readonly type: 'read' } & Reading);
